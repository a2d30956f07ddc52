using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Use;

/// <summary>Collects the versions of one definition with all that a list shows of them.</summary>
internal sealed class WholeDefinition : IDefinitionWatch
{
    private readonly List<ImageVersion> _versions = [];
    private readonly Func<IReadOnlyList<ImageVersion>, bool, Task> _onEnd;

    /// <param name="onEnd">Processes the versions; the second argument says whether they are all.</param>
    public WholeDefinition(Func<IReadOnlyList<ImageVersion>, bool, Task> onEnd) => _onEnd = onEnd;

    /// <inheritdoc/>
    public Task TakeAsync(ImageVersion version, bool isWanted)
    {
        _versions.Add(version);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task EndAsync(bool isWhole) => _onEnd(_versions, isWhole);
}
