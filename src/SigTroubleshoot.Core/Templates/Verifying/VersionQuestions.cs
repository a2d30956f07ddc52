using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>Asks whether an image version can be deployed: its definition, its sources, its regions, and what is fixed if it exists.</summary>
/// <param name="anticipation">Verifies errors.</param>
/// <param name="index">The resources of the run.</param>
/// <param name="existing">Reads what the version refers to.</param>
internal sealed class VersionQuestions(Anticipation anticipation, PlannedIndex index, ExistingResources existing)
{
    private static readonly Func<IResourceNode, ImageVersion> Map = ImageVersionMapping.Map;

    /// <summary>The IDs of the sources of a version that must exist before the deployment.</summary>
    public IReadOnlyList<string> SourcesOf(AskedResource asked)
    {
        if (asked.Planned.MakesSource)
            return [];
        string[] sources = [.. Map(asked.Node).SourceIds];
        string[] plausible = [.. index.Plausible(asked.Resource, Map).SourceIds];
        return
        [
            .. sources.Where((source, i) => !index.CreatesSource(plausible.Length == sources.Length ? plausible[i] : source))
                .Select(SourceToRead.Of)
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Asks about an image version.</summary>
    public async Task AskAsync(AskedResource asked, CancellationToken cancellation)
    {
        if (asked.Names.Count < 3)
            return;
        var version = Map(asked.Node);
        // No version can have an invalid name; that is a fault of the template.
        var name = Marks.IsIn(asked.Names[2]) || VersionNumber.TryParse(asked.Names[2], out _) ? asked.Names[2] : null;
        version = version with { Name = name, GalleryName = asked.Names[0], GalleryImageDefinitionName = asked.Names[1] };
        if (asked.Planned.MakesSource)
            version = version with { SourceImageId = null, SourceImageVMId = null, OSDiskImage = null };
        var sources = SourcesOf(asked);
        var plan = new PlannedVersion(version)
        {
            HasDefinition = index.CreatesParent(asked.Resource, 2),
            IsReplaced = asked.Planned.IsReplaced,
            Sources = sources,
            EncryptionSets = EncryptionSetsOf(asked, version),
        };
        await Task.WhenAll(
            anticipation.AskAsync(asked, plan, asked.GalleryValues, value: null, cancellation),
            RelateAsync(asked, plan, cancellation)).ConfigureAwait(false);
    }

    // What is no ID of a set, or is of another subscription, is a fault that needs no Azure.
    private List<EncryptedDisk> EncryptionSetsOf(AskedResource asked, ImageVersion version)
    {
        List<EncryptedDisk> disks = [.. (version.TargetRegions ?? []).SelectMany(EncryptedDisk.Of)];
        if (disks.Count == 0)
            return disks;
        List<EncryptedDisk> plausible = [.. (index.Plausible(asked.Resource, Map).TargetRegions ?? []).SelectMany(EncryptedDisk.Of)];
        return
        [
            .. disks.Where((disk, i) => IsToAsk(disk.DiskEncryptionSetId, asked.Subscription) && !index.CreatesSource(plausible.Count == disks.Count ? plausible[i].DiskEncryptionSetId : disk.DiskEncryptionSetId)),
        ];
    }

    private static bool IsToAsk(string set, string subscription) => ResourceId.TryParse(set, out var id)
        ? id.IsDiskEncryptionSet && (Marks.IsIn(id.SubscriptionId) || string.Equals(id.SubscriptionId, subscription, StringComparison.OrdinalIgnoreCase))
        : Marks.IsIn(set);

    // What the template creates itself is related already, and what it may create is not known.
    private async Task RelateAsync(AskedResource asked, PlannedVersion plan, CancellationToken cancellation)
    {
        var resource = asked.Resource;
        if (!plan.HasDefinition)
            resource.Definition ??= await existing.ReadAsync(asked.IdOf(2), cancellation).ConfigureAwait(false);
        if (!index.CreatesParent(resource, 1))
            resource.Gallery ??= await existing.ReadAsync(asked.IdOf(1), cancellation).ConfigureAwait(false);
        if (resource.Source is not null || plan.Version.SourceNames.FirstOrDefault() is not { } named || SourceToRead.Of(named) is not { } id || !plan.Sources.Contains(id, StringComparer.OrdinalIgnoreCase) || Marks.IsIn(id))
            return;
        if (await existing.ReadAsync(id, cancellation).ConfigureAwait(false) is { } source)
            (resource.Source, resource.SourceId) = (source, id);
    }
}
