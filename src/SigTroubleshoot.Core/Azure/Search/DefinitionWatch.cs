using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Azure.Search;

/// <summary>Collects the versions of one definition, for a question that depends on all of them.</summary>
internal sealed class DefinitionWatch : IDefinitionWatch
{
    private readonly ResourceId _id;
    private readonly Func<DefinitionVersions, Task> _onDefinition;
    private readonly List<ImageVersion> _versions = [];

    /// <param name="id">The definition.</param>
    /// <param name="onDefinition">Processes the definition when its list is complete; what cannot be read completely is reported by the search.</param>
    public DefinitionWatch(ResourceId id, Func<DefinitionVersions, Task> onDefinition)
    {
        _id = id;
        _onDefinition = onDefinition;
    }

    /// <inheritdoc/>
    public Task TakeAsync(ImageVersion version, bool isWanted)
    {
        // What it was made from and where it is replicated in detail does not matter here, and a definition may have thousands.
        _versions.Add(new ImageVersion
        {
            Id = version.Id,
            Name = version.Name,
            Location = version.Location,
            TargetRegions = version.TargetRegions is { } targets ? [.. targets.Select(target => new TargetRegion { Name = target.Name, ExcludeFromLatest = target.ExcludeFromLatest })] : null,
            ExcludeFromLatest = version.ExcludeFromLatest,
            ImageState = version.ImageState,
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task EndAsync(bool isWhole) => isWhole ? _onDefinition(new DefinitionVersions(_id, _versions)) : Task.CompletedTask;
}
