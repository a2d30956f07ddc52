using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The individual sources that a request for a version specifies.</summary>
internal static class SourcesOfVersion
{
    /// <summary>The specified IDs, each with the name of its parameter. Empty texts count as absent.</summary>
    internal static IEnumerable<(string Property, string Id)> Ids(ImageVersion request)
    {
        if (!string.IsNullOrWhiteSpace(request.SourceImageId))
            yield return ("SourceImageId", request.SourceImageId!.Trim());
        if (!string.IsNullOrWhiteSpace(request.SourceImageVMId))
            yield return ("SourceImageVMId", request.SourceImageVMId!.Trim());
        if (!string.IsNullOrWhiteSpace(request.CommunityGalleryImageId))
            yield return ("CommunityGalleryImageId", request.CommunityGalleryImageId!.Trim());
        foreach (var (property, disk) in Disks(request))
        {
            if (!string.IsNullOrWhiteSpace(disk.SourceId))
                yield return (property, disk.SourceId!.Trim());
        }
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
