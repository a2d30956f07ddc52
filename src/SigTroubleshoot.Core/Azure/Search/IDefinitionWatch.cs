using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Azure.Search;

/// <summary>Observes the versions of one definition that a search finds. Never called concurrently.</summary>
internal interface IDefinitionWatch
{
    /// <summary>Processes the next version of the definition.</summary>
    /// <param name="version">The version from the list.</param>
    /// <param name="isWanted">Whether it was requested.</param>
    Task TakeAsync(ImageVersion version, bool isWanted);

    /// <summary>Completes the definition.</summary>
    /// <param name="isWhole">Whether all its versions were listed. An incomplete list proves nothing.</param>
    Task EndAsync(bool isWhole);
}
