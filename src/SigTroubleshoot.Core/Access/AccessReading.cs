namespace SigTroubleshoot.Access;

/// <summary>Whether the signed-in account holds one action on one resource, as far as that could be read.</summary>
internal sealed class AccessReading
{
    /// <summary>The action.</summary>
    public required string Action { get; init; }

    /// <summary>The resource it is needed on.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Whether it is held; of no meaning where there is a failure.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Why it could not be read; null where it was.</summary>
    public ReadFailure? Failure { get; init; }

    /// <summary>The object id of the account; null where it is not known.</summary>
    public string? PrincipalId { get; init; }

    /// <summary>The role that would give what is missing; null where nothing is.</summary>
    public BuiltInRole? Role { get; set; }

    /// <summary>The lines that assign it; empty where nothing is missing.</summary>
    public string Command { get; set; } = "";

    /// <summary>What it says about the right: held (<c>MessageHeld</c>), missing (<c>MessageMissing</c>), or not known.</summary>
    public Answer ToAnswer()
    {
        (string, string?)[] values = [("Action", Action), ("ResourceId", ResourceId), ("ObjectId", PrincipalId), ("Role", Role?.Name)];
        if (Failure is not null)
            return Answer.NotEvaluated(Failure, values);
        return IsHeld ? Answer.Passed(values) with { MessageKind = "MessageHeld" } : Answer.Failed(values) with { MessageKind = "MessageMissing", Command = Command };
    }
}
