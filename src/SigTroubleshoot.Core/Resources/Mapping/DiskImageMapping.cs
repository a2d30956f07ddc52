namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads one disk of an image version.</summary>
internal static class DiskImageMapping
{
    /// <summary>The disk; absent values are null.</summary>
    public static DiskImage Map(IResourceNode node)
    {
        // Az's SDK calls the same property GallerySource in some releases.
        var source = node.Find("Source", "GallerySource");
        return new DiskImage
        {
            SourceId = source["Id"].Text ?? source.Text,
            Uri = source["Uri"].Text,
            StorageAccountId = source["StorageAccountId"].Text,
            Lun = node["Lun"].Text,
            SizeInGB = node["SizeInGB"].Text,
        };
    }
}
