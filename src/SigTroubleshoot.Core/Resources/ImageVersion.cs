using SigTroubleshoot.Limits;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Resources;

/// <summary>
/// An image version about to be made, or one that exists. Values are texts as given (dates as ISO 8601,
/// numbers invariant), so that a malformed one can be reported; null means absent.
/// </summary>
internal sealed record ImageVersion
{
    /// <summary>The resource group of the gallery.</summary>
    public string? ResourceGroupName { get; init; }

    /// <summary>The gallery.</summary>
    public string? GalleryName { get; init; }

    /// <summary>The image definition.</summary>
    public string? GalleryImageDefinitionName { get; init; }

    /// <summary>The version's name, <c>Major.Minor.Patch</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The subscription of the gallery, where an id or the context tells it.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>The version's own region.</summary>
    public string? Location { get; init; }

    /// <summary>The whole-image source: managed image, gallery version, or (older clients) VM.</summary>
    public string? SourceImageId { get; init; }

    /// <summary>The VM that is the source.</summary>
    public string? SourceImageVMId { get; init; }

    /// <summary>The community gallery image that is the source.</summary>
    public string? CommunityGalleryImageId { get; init; }

    /// <summary>The OS disk's own source, or null.</summary>
    public DiskImage? OSDiskImage { get; init; }

    /// <summary>The data disks' own sources.</summary>
    public IReadOnlyList<DiskImage> DataDiskImages { get; init; } = [];

    /// <summary>The target regions, or null where the request names none (the service then uses the location alone).</summary>
    public IReadOnlyList<TargetRegion>? TargetRegions { get; init; }

    /// <summary>The default number of replicas for a region.</summary>
    public string? ReplicaCount { get; init; }

    /// <summary>The default storage account type for a region.</summary>
    public string? StorageAccountType { get; init; }

    /// <summary>Whether the version is left out of latest, unless a region says otherwise.</summary>
    public bool? ExcludeFromLatest { get; init; }

    /// <summary>Full or Shallow.</summary>
    public string? ReplicationMode { get; init; }

    /// <summary>End of life.</summary>
    public string? EndOfLifeDate { get; init; }

    /// <summary>UEFI signatures by type (<c>sha256</c>, <c>x509</c>), counted over pk, kek, db and dbx.</summary>
    public IReadOnlyDictionary<string, int> UefiKeyCounts { get; init; } = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of machines to be created at the same time, or null where unknown.</summary>
    public int? PlannedInstanceCount { get; init; }

    /// <summary>What is known of the source, or null.</summary>
    public SourceImage? Source { get; init; }

    /// <summary>The definition the version belongs to, where it is known.</summary>
    public ImageDefinition? Definition { get; init; }

    /// <summary>The gallery's sharing permission (Private, Groups, Community), where it is known.</summary>
    public string? SharingPermission { get; init; }

    /// <summary>True for a version read from Azure or piped from Get-AzGalleryImageVersion.</summary>
    public bool Exists { get; init; }
}

/// <summary>One disk of a version with a source of its own.</summary>
internal sealed class DiskImage
{
    /// <summary>The id of the managed disk or snapshot.</summary>
    public string? SourceId { get; init; }

    /// <summary>The address of the VHD blob.</summary>
    public string? Uri { get; init; }

    /// <summary>The storage account of the blob.</summary>
    public string? StorageAccountId { get; init; }

    /// <summary>The logical unit number; null for the OS disk.</summary>
    public string? Lun { get; init; }

    /// <summary>The size in GB, where it is known.</summary>
    public string? SizeInGB { get; init; }
}

/// <summary>One target region of a version.</summary>
internal sealed class TargetRegion
{
    /// <summary>The region, in any spelling.</summary>
    public string? Name { get; init; }

    /// <summary>The number of replicas.</summary>
    public string? ReplicaCount { get; init; }

    /// <summary>Standard_LRS, Standard_ZRS, Premium_LRS or PremiumV2_LRS.</summary>
    public string? StorageAccountType { get; init; }

    /// <summary>Whether the region leaves the version out of latest.</summary>
    public bool? ExcludeFromLatest { get; init; }

    /// <summary>The disk encryption set of the OS disk.</summary>
    public string? OSDiskEncryptionSetId { get; init; }

    /// <summary>The disk encryption sets of the data disks, with their LUNs.</summary>
    public IReadOnlyList<DataDiskEncryption> DataDiskEncryption { get; init; } = [];

    /// <summary>Whether an encryption setting stands in the region at all.</summary>
    public bool HasEncryption { get; init; }
}

/// <summary>The encryption of one data disk in one region.</summary>
internal sealed class DataDiskEncryption
{
    /// <summary>The logical unit number.</summary>
    public string? Lun { get; init; }

    /// <summary>The disk encryption set.</summary>
    public string? DiskEncryptionSetId { get; init; }
}
