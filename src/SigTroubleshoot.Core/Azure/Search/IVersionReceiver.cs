namespace SigTroubleshoot.Azure.Search;

/// <summary>Receives what a search for versions finds. Called from any thread, but never concurrently for one definition.</summary>
internal interface IVersionReceiver
{
    /// <summary>A version was found; the search continues when the task completes.</summary>
    Task FoundAsync(FoundVersion version);

    /// <summary>A page of a list was processed; the task completes when the next one should be requested.</summary>
    Task PageTakenAsync();

    /// <summary>An image definition has no versions.</summary>
    Task EmptyAsync(string definitionId);

    /// <summary>Something could not be searched, or does not exist.</summary>
    /// <param name="target">Its ID.</param>
    /// <param name="failure">The reason.</param>
    Task FailedAsync(string target, ReadFailure failure);
}
