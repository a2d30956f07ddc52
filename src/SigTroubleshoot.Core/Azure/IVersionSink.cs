namespace SigTroubleshoot.Azure;

/// <summary>What a search for versions finds. Called from any thread, but never twice at once for one definition.</summary>
internal interface IVersionSink
{
    /// <summary>A version; the search goes on when it was taken.</summary>
    Task FoundAsync(FoundVersion version);

    /// <summary>A page of a list was taken; ends when it is time to ask for the next.</summary>
    Task PageTakenAsync();

    /// <summary>An image definition that holds no version.</summary>
    Task EmptyAsync(string definitionId);

    /// <summary>Something that could not be searched, or does not exist.</summary>
    /// <param name="target">Its id.</param>
    /// <param name="failure">Why.</param>
    Task FailedAsync(string target, ReadFailure failure);
}
