using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>How large the disks of a version's sources are.</summary>
internal sealed class SourceSizes
{
    private SourceSizes(Answer? obstacle) => Obstacle = obstacle;

    /// <summary>What could not be read; null if nothing is missing. A size that was read may still decide.</summary>
    public Answer? Obstacle { get; }

    /// <summary>The size of the largest disk that was read, in GB; 0 if none was.</summary>
    public long LargestInGB { get; private init; }

    /// <summary>The ID of the resource that has this disk.</summary>
    public string SourceId { get; private init; } = "";

    /// <summary>Whether the version uses shallow replication, which allows larger disks.</summary>
    public bool IsShallow { get; private init; }

    /// <summary>
    /// Reads the version with its sources, because the error names no source; if there is no version to read, the disk,
    /// snapshot, VM, or image whose name is near the error.
    /// </summary>
    internal static async Task<SourceSizes> ReadAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.VersionId is { } id)
        {
            var reading = await verification.Azure.ReadVersionAsync(id, cancellation).ConfigureAwait(false);
            if (reading.Value is { } version)
                return await OfVersionAsync(verification, id, version, cancellation).ConfigureAwait(false);
            if (!reading.IsAbsent)
                return new SourceSizes(Undetermined.Unreadable(id, reading.Failure!));
        }

        return Named(verification) is { } source
            ? await LargestAsync(verification, [source.ToString()], [], isWhole: false, isShallow: false, cancellation).ConfigureAwait(false)
            : new SourceSizes(verification.VersionId is null ? Undetermined.Unnamed(NamedThing.Version) : Undetermined.Unnamed(NamedThing.Source));
    }

    private static ResourceId? Named(Verification verification) =>
        NamedSource.Make(verification, "Disk", "disks")
        ?? NamedSource.Make(verification, "Snapshot", "snapshots")
        ?? NamedSource.Make(verification, "Image", "images")
        ?? NamedSource.Make(verification, "VirtualMachine", "virtualMachines");

    private static Task<SourceSizes> OfVersionAsync(Verification verification, string id, ImageVersion version, CancellationToken cancellation)
    {
        var image = SourceImage.Of(version, null);
        var isWhole = image.OSDisk is not null && image.Disks.All(disk => disk.SizeInGB > 0);
        var isShallow = string.Equals(version.ReplicationMode, "Shallow", StringComparison.OrdinalIgnoreCase);
        var sources = version.SourceIds.Distinct(StringComparer.OrdinalIgnoreCase);
        return LargestAsync(verification, sources, SizesOf(id, image), isWhole, isShallow, cancellation);
    }

    /// <summary>The largest of the known sizes and those of the sources. A missing source does not matter if the version shows all of its own sizes.</summary>
    private static async Task<SourceSizes> LargestAsync(
        Verification verification, IEnumerable<string> sources, IEnumerable<(string Id, long Size)> known, bool isWhole, bool isShallow, CancellationToken cancellation)
    {
        var sizes = known.ToList();
        var last = verification.VersionId;
        Answer? obstacle = null;
        foreach (var source in sources)
        {
            last ??= source;
            if (!ResourceId.TryParse(source, out var id))
            {
                obstacle ??= Undetermined.Unnamed(NamedThing.Source);
                continue;
            }

            var reading = await verification.Azure.ReadSourceAsync(id, cancellation).ConfigureAwait(false);
            if (reading.Value is { } image)
                sizes.AddRange(SizesOf(source, image));
            else
                obstacle ??= Undetermined.Unreadable(source, reading.Failure!);
        }

        if (sizes.Count == 0)
            return new SourceSizes(obstacle ?? Undetermined.NoValue(last ?? "", "diskSizeGB"));
        var (largestId, largest) = sizes.OrderByDescending(disk => disk.Size).First();
        return new SourceSizes(isWhole ? null : obstacle) { LargestInGB = largest, SourceId = largestId, IsShallow = isShallow };
    }

    private static IEnumerable<(string Id, long Size)> SizesOf(string id, SourceImage image) =>
        image.Disks.Where(disk => disk.SizeInGB > 0).Select(disk => (id, disk.SizeInGB.GetValueOrDefault()));
}
