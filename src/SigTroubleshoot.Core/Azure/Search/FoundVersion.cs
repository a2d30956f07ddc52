namespace SigTroubleshoot.Azure.Search;

/// <summary>An image version that was requested or found by a search.</summary>
/// <param name="Id">Its resource ID.</param>
/// <param name="AllExcludedFromLatest">Whether the search found that every version of the definition is excluded from latest.</param>
internal sealed record FoundVersion(string Id, bool AllExcludedFromLatest = false);
