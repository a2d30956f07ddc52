namespace SigTroubleshoot.Azure;

/// <summary>An image version that was asked for, or found by a search.</summary>
/// <param name="Id">Its resource id.</param>
/// <param name="AllExcludedFromLatest">Whether the search has seen that every version of the definition is left out of latest.</param>
internal sealed record FoundVersion(string Id, bool AllExcludedFromLatest = false);
