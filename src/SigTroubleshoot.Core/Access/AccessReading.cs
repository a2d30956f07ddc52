using SigTroubleshoot.Text;

namespace SigTroubleshoot.Access;

/// <summary>Whether the signed-in account is allowed one action on one resource, as far as that could be read.</summary>
internal sealed class AccessReading
{
    /// <summary>The action.</summary>
    public required string Action { get; init; }

    /// <summary>The resource that it is needed on.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Whether the action is allowed; meaningless if there is a failure.</summary>
    public bool IsHeld { get; init; }

    /// <summary>The condition under which alone the action is allowed; null if there is none.</summary>
    public string? Condition { get; init; }

    /// <summary>Why it could not be read; null if it was.</summary>
    public ReadFailure? Failure { get; init; }

    /// <summary>Why it could not be determined; empty if it could.</summary>
    public string Reason => Failure?.Message ?? (Condition is null ? "" : CommonTexts.Fill(CommonTexts.PermissionConditional, ("Action", Action), ("Condition", Condition)));

    /// <summary>The object ID of the account; null if unknown.</summary>
    public string? PrincipalId { get; init; }

    /// <summary>The role that provides the missing action; null if none is missing.</summary>
    public BuiltInRole? Role { get; set; }

    /// <summary>The command lines that assign the role; empty if none is missing.</summary>
    public string Command { get; set; } = "";

    /// <summary>The answer about the permission: assigned (<c>MessageHeld</c>), missing (<c>MessageMissing</c>), or unknown.</summary>
    public Answer ToAnswer()
    {
        (string, string?)[] values = [("Action", Action), ("ResourceId", ResourceId), ("ObjectId", PrincipalId), ("Role", Role?.Name)];
        if (Reason.Length > 0)
            return Answer.NotEvaluated(Reason, values);
        return IsHeld ? Answer.Passed(values) with { MessageKind = "MessageHeld" } : Answer.Failed(values) with { MessageKind = "MessageMissing", Command = Command };
    }
}
