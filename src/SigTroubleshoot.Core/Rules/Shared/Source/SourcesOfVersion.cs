using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The individual sources that a request for a version specifies.</summary>
internal static class SourcesOfVersion
{
    /// <summary>The specified IDs, each with the name of its parameter. Empty texts count as absent.</summary>
    internal static IEnumerable<(string Property, string Id)> Ids(ImageVersion request)
    {
        IEnumerable<(string Property, string? Id)> all =
        [
            ("SourceImageId", request.SourceImageId),
            ("SourceImageVMId", request.SourceImageVMId),
            ("CommunityGalleryImageId", request.CommunityGalleryImageId),
            .. Disks(request).Select(disk => (disk.Property, disk.Disk.SourceId)),
        ];
        return all.Where(source => !string.IsNullOrWhiteSpace(source.Id)).Select(source => (source.Property, source.Id!.Trim()));
    }

    /// <summary>The OS disk and the data disks, each with the name of its parameter.</summary>
    internal static IEnumerable<(string Property, DiskImage Disk)> Disks(ImageVersion request)
    {
        if (request.OSDiskImage is { } osDisk)
            yield return ("OSDiskImage", osDisk);
        foreach (var dataDisk in request.DataDiskImages)
            yield return ("DataDiskImage", dataDisk);
    }
}
