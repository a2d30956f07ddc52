namespace SigTroubleshoot.Use;

/// <summary>Receives what is read. Called from any thread, but never concurrently.</summary>
internal interface IUseReceiver
{
    /// <summary>The requested versions of an image definition.</summary>
    Task AnswerAsync(IReadOnlyList<ImageUse> versions);

    /// <summary>Something could not be read, or does not exist.</summary>
    /// <param name="target">Its ID.</param>
    /// <param name="failure">The reason.</param>
    Task FailedAsync(string target, ReadFailure failure);

    /// <summary>There is no version in something, or with these names.</summary>
    /// <param name="what">Its ID, or the names.</param>
    Task NothingAsync(string what);
}
