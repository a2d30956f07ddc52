namespace SigTroubleshoot.Live;

/// <summary>An image version that was asked for, or found by a search.</summary>
/// <param name="Id">Its resource id.</param>
/// <param name="AllExcludedFromLatest">Whether the search has seen that every version of the definition is left out of latest.</param>
internal sealed record FoundVersion(string Id, bool AllExcludedFromLatest = false);

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

/// <summary>The name of a resource, or a pattern for names.</summary>
/// <param name="Literal">The name; null where it is a pattern.</param>
/// <param name="Matches">Whether a name fits.</param>
internal sealed record NamePattern(string? Literal, Func<string, bool> Matches)
{
    /// <summary>Fits every name.</summary>
    public static NamePattern Any { get; } = new(null, _ => true);
}

/// <summary>Which versions are asked for.</summary>
/// <param name="Subscriptions">The subscriptions to look in.</param>
/// <param name="ResourceGroup">The resource group.</param>
/// <param name="Gallery">The gallery.</param>
/// <param name="Definition">The image definition.</param>
/// <param name="Version">The version.</param>
internal sealed record VersionQuery(IReadOnlyList<string> Subscriptions, NamePattern ResourceGroup, NamePattern Gallery, NamePattern Definition, NamePattern Version);
