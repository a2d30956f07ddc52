using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>
/// Reads an image version from the parameters of New-AzGalleryImageVersion, from a PSGalleryImageVersion or from an
/// ARM resource: each value has one name in the first and a path in the other two.
/// </summary>
internal sealed class ImageVersionReader
{
    private static readonly string[] UefiKeys = ["Pk", "Kek", "Db", "Dbx"];

    // A request that holds none of these asks about the name alone.
    private static readonly string[] Body =
    [
        "Location", "SourceImageId", "SourceImageVMId", "OSDiskImage", "DataDiskImage", "TargetRegion", "ReplicaCount", "StorageAccountType",
        "ReplicationMode", "PublishingProfileEndOfLifeDate", "SecurityProfile", "StorageProfile", "PublishingProfile",
    ];

    private readonly ObjectView _view;
    private readonly ResourceNames _names;

    /// <param name="view">The version.</param>
    public ImageVersionReader(ObjectView view)
    {
        _view = view;
        _names = new ResourceNames(view);
    }

    /// <summary>What an answer calls the version.</summary>
    public string Target => _names.Target.Length > 0 ? _names.Target : Name ?? "";

    private string? Name => _names.Own ?? _view.TextOf("GalleryImageVersionName");

    /// <summary>Whether an object can be a version at all.</summary>
    public static bool IsRecognized(ObjectView view) =>
        view.Find("Name", "GalleryImageVersionName", "Id", "StorageProfile", "PublishingProfile", "SourceImageId", "TargetRegion").Exists;

    /// <summary>The version.</summary>
    /// <param name="plannedInstanceCount">How many machines are to be created at the same time, or null.</param>
    /// <param name="definition">The definition it belongs to, or null.</param>
    public ImageVersion Read(int? plannedInstanceCount, ImageDefinition? definition) => new()
    {
        SubscriptionId = _names.SubscriptionId,
        ResourceGroupName = _names.ResourceGroup,
        GalleryName = _names.Gallery,
        GalleryImageDefinitionName = _view.TextOf("GalleryImageDefinitionName", "GalleryImageName")
            ?? _names.Segment(1) ?? (_names.Id?.Definition is { Length: > 0 } name ? name : null),
        Name = Name,
        Location = _view.TextOf("Location"),
        SourceImageId = _view.TextOf("SourceImageId", "StorageProfile.Source.Id", "StorageProfile.GallerySource.Id"),
        SourceImageVMId = _view.TextOf("SourceImageVMId", "StorageProfile.Source.VirtualMachineId", "StorageProfile.GallerySource.VirtualMachineId"),
        CommunityGalleryImageId = _view.TextOf("StorageProfile.Source.CommunityGalleryImageId", "StorageProfile.GallerySource.CommunityGalleryImageId"),
        OSDiskImage = _view.Find("OSDiskImage", "StorageProfile.OsDiskImage") is { Exists: true } disk ? ReadDisk(disk) : null,
        DataDiskImages = [.. _view.Find("DataDiskImage", "StorageProfile.DataDiskImages").Items.Select(ReadDisk)],
        TargetRegions = _view.Find("TargetRegion", "PublishingProfile.TargetRegions") is { Exists: true } regions ? [.. regions.Items.Select(ReadRegion)] : null,
        ReplicaCount = _view.TextOf("ReplicaCount", "PublishingProfile.ReplicaCount"),
        StorageAccountType = _view.TextOf("StorageAccountType", "PublishingProfile.StorageAccountType"),
        ExcludeFromLatest = _view.Find("PublishingProfileExcludeFromLatest", "PublishingProfile.ExcludeFromLatest").Flag,
        ReplicationMode = _view.TextOf("ReplicationMode", "PublishingProfile.ReplicationMode"),
        EndOfLifeDate = _view.TextOf("PublishingProfileEndOfLifeDate", "PublishingProfile.EndOfLifeDate", "EndOfLifeDate"),
        UefiKeyCounts = CountUefiKeys(),
        PlannedInstanceCount = plannedInstanceCount,
        Definition = definition,
        // Where only the name is asked about, a source that is absent is not a source that is missing.
        Exists = _names.Id is not null || _view.Find("ProvisioningState").Exists || !_view.Find(Body).Exists,
    };

    private static DiskImage ReadDisk(ObjectView disk)
    {
        // The SDK of Az names the same thing GallerySource in some releases.
        var source = disk.Find("Source", "GallerySource");
        return new DiskImage
        {
            SourceId = source["Id"].Text ?? source.Text,
            Uri = source["Uri"].Text,
            StorageAccountId = source["StorageAccountId"].Text,
            Lun = disk["Lun"].Text,
            SizeInGB = disk["SizeInGB"].Text,
        };
    }

    private static TargetRegion ReadRegion(ObjectView region)
    {
        var encryption = region["Encryption"];
        var osDisk = encryption["OSDiskImage"];
        return new TargetRegion
        {
            Name = region["Name"].Text ?? region.Text,
            ReplicaCount = region.TextOf("ReplicaCount", "RegionalReplicaCount"),
            StorageAccountType = region["StorageAccountType"].Text,
            ExcludeFromLatest = region["ExcludeFromLatest"].Flag,
            HasEncryption = encryption.Exists,
            OSDiskEncryptionSetId = osDisk.TextOf("DiskEncryptionSetId", "CVMDiskEncryptionSetId", "SecurityProfile.SecureVMDiskEncryptionSetId"),
            DataDiskEncryption =
            [
                .. encryption["DataDiskImages"].Items.Select(disk => new DataDiskEncryption
                {
                    Lun = disk["Lun"].Text,
                    DiskEncryptionSetId = disk["DiskEncryptionSetId"].Text,
                }),
            ],
        };
    }

    private Dictionary<string, int> CountUefiKeys()
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var signatures = _view.Find("SecurityProfile.UefiSettings.AdditionalSignatures", "UefiSettings.AdditionalSignatures");
        foreach (var key in UefiKeys.SelectMany(name => signatures[name].Items))
        {
            var type = key["Type"].Text ?? "";
            counts[type] = (counts.TryGetValue(type, out var count) ? count : 0) + key["Value"].Items.Count();
        }

        return counts;
    }
}
