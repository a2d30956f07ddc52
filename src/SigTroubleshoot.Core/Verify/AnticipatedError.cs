namespace SigTroubleshoot.Verify;

/// <summary>An error that a deployment can end with.</summary>
/// <param name="Values">Its values, in addition to the names of the resource.</param>
internal sealed record AnticipatedError(params (string Name, string? Value)[] Values)
{
    /// <summary>The kind of text that describes it; null for the one that verification chooses.</summary>
    public string? MessageKind { get; init; }
}
