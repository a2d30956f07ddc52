namespace SigTroubleshoot.Reports;

/// <summary>Something that could not be read, and that no finding reports.</summary>
/// <param name="Target">The resource, or the subscription.</param>
/// <param name="Reason">The reason.</param>
internal sealed record UnreadItem(string Target, string Reason)
{
    /// <summary>The target and the reason.</summary>
    public override string ToString() => $"{Target}: {Reason}";
}
