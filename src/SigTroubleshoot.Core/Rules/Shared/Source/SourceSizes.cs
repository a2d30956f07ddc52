using System.Globalization;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;
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
            var version = await verification.Azure.ReadAsync(id, cancellation).ConfigureAwait(false);
            if (version.Failure is null)
                return await OfVersionAsync(verification, id, version.Value, cancellation).ConfigureAwait(false);
            if (!version.IsAbsent)
                return new SourceSizes(Unverified.Unread(id, version.Failure));
        }

        return Named(verification) is { } source
            ? await LargestAsync(verification, [source.ToString()], [], isShallow: false, cancellation).ConfigureAwait(false)
            : new SourceSizes(verification.VersionId is null ? Unverified.Unnamed("Version") : Unverified.Unnamed("Source"));
    }

    private static ResourceId? Named(Verification verification) =>
        NamedSource.Make(verification, "Disk", "disks")
        ?? NamedSource.Make(verification, "Snapshot", "snapshots")
        ?? NamedSource.Make(verification, "Image", "images")
        ?? NamedSource.Make(verification, "VirtualMachine", "virtualMachines");

    private static Task<SourceSizes> OfVersionAsync(Verification verification, string id, JsonValue version, CancellationToken cancellation)
    {
        var properties = version["properties"];
        var storage = properties["storageProfile"];
        var disks = storage["dataDiskImages"].Items.Prepend(storage["osDiskImage"]).ToArray();
        var sources = SourceOfVersion.IdsOf(version).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var isShallow = string.Equals(properties["publishingProfile"]["replicationMode"].Text, "Shallow", StringComparison.OrdinalIgnoreCase);
        return LargestAsync(verification, sources, [.. disks.Select(disk => (id, Number(disk["sizeInGB"])))], isShallow, cancellation);
    }

    /// <summary>The largest of the known sizes and those of the sources. A missing source does not matter if the version shows its own sizes.</summary>
    private static async Task<SourceSizes> LargestAsync(
        Verification verification, string[] sources, IReadOnlyList<(string Id, long Size)> known, bool isShallow, CancellationToken cancellation)
    {
        var sizes = known.Where(disk => disk.Size > 0).ToList();
        var tellsAll = sizes.Count > 0 && sizes.Count == known.Count;
        Answer? obstacle = null;
        foreach (var source in sources)
        {
            var reading = await verification.Azure.ReadAsync(source, cancellation).ConfigureAwait(false);
            if (reading.Failure is { } failure)
                obstacle ??= Unverified.Unread(source, failure);
            sizes.AddRange(SizesOf(reading.Value["properties"]).Where(size => size > 0).Select(size => (source, size)));
        }

        if (sizes.Count == 0)
            return new SourceSizes(obstacle ?? Unverified.Untold(verification.VersionId ?? sources[0], "diskSizeGB"));
        var (id, largest) = sizes.OrderByDescending(disk => disk.Size).First();
        return new SourceSizes(tellsAll ? null : obstacle) { LargestInGB = largest, SourceId = id, IsShallow = isShallow };
    }

    // A disk and a snapshot have their own size, an image and a VM those of their disks, a gallery version those of its images.
    private static IEnumerable<long> SizesOf(JsonValue properties)
    {
        var storage = properties["storageProfile"];
        return storage["dataDisks"].Items.Append(storage["osDisk"]).Append(properties).Select(disk => Number(disk["diskSizeGB"]))
            .Concat(storage["dataDiskImages"].Items.Append(storage["osDiskImage"]).Select(disk => Number(disk["sizeInGB"])));
    }

    private static long Number(JsonValue value) =>
        long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
