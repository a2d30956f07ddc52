namespace SigTroubleshoot.Resources;

/// <summary>One disk of an image version: <c>storageProfile.osDiskImage</c>, or an item of <c>storageProfile.dataDiskImages</c>.</summary>
internal sealed record DiskImage
{
    /// <summary><c>source.id</c>: the managed disk or snapshot.</summary>
    public string? SourceId { get; init; }

    /// <summary><c>source.uri</c>: the address of the VHD blob.</summary>
    public string? Uri { get; init; }

    /// <summary><c>source.storageAccountId</c>: the storage account of the blob.</summary>
    public string? StorageAccountId { get; init; }

    /// <summary><c>lun</c>; null for the OS disk.</summary>
    public string? Lun { get; init; }

    /// <summary><c>sizeInGB</c>: the size in GB; Azure returns it for an existing version.</summary>
    public string? SizeInGB { get; init; }

    /// <summary>Whether the disk has a source of its own. A version read from Azure lists its disks without sources.</summary>
    public bool HasSource => !string.IsNullOrWhiteSpace(SourceId) || !string.IsNullOrWhiteSpace(Uri);

    /// <summary>The address of the blob without its query, which may contain a signature; empty if there is none.</summary>
    public string BlobAddress
    {
        get
        {
            var text = Uri?.Trim() ?? "";
            return System.Uri.TryCreate(text, UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Path) : text.Split('?')[0];
        }
    }
}
