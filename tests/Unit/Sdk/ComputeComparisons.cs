using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;
using Azure.ResourceManager.Resources;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>The properties of sources and users of images that both Microsoft's model and ours have.</summary>
internal static class ComputeComparisons
{
    private const string OfTheMarketplace = "Images of galleries have none.";
    private const string NotOfThisKind = "Disks of this kind of resource do not state it.";

    public static Comparison ManagedDisk { get; } = new Comparison<ManagedDiskData, Disk>(DiskMapping.Map)
    {
        { "Id", theirs => theirs.Id, ours => ours.Id },
        { "Location", theirs => theirs.Location, ours => ours.Location },
        { "ProvisioningState", theirs => theirs.ProvisioningState, ours => ours.ProvisioningState },
        { "OsType", theirs => theirs.OSType, ours => ours.OsType },
        { "HyperVGeneration", theirs => theirs.HyperVGeneration, ours => ours.HyperVGeneration },
        { "Architecture", theirs => theirs.SupportedCapabilities?.Architecture, ours => ours.Architecture },
        { "DiskControllerTypes", theirs => theirs.SupportedCapabilities?.DiskControllerTypes, ours => ours.DiskControllerTypes },
        { "SecurityType", theirs => theirs.SecurityProfile?.SecurityType, ours => ours.SecurityType },
        { "SizeInGB", theirs => theirs.DiskSizeGB, ours => ours.SizeInGB },
        { "StorageAccountType", theirs => theirs.Sku.Name, ours => ours.StorageAccountType },
        { "PurchasePlan.Publisher", theirs => theirs.PurchasePlan?.Publisher, ours => ours.PurchasePlan.Publisher },
        { "PurchasePlan.Product", theirs => theirs.PurchasePlan?.Product, ours => ours.PurchasePlan.Product },
        { "PurchasePlan.Name", theirs => theirs.PurchasePlan?.Name, ours => ours.PurchasePlan.Name },
        { "DiskEncryptionSetIds", theirs => Ids(theirs.Encryption?.DiskEncryptionSetId, theirs.SecurityProfile?.SecureVmDiskEncryptionSetId), ours => ours.DiskEncryptionSetIds },
    };

    public static Comparison Snapshot { get; } = new Comparison<SnapshotData, Disk>(DiskMapping.Map)
    {
        { "Id", theirs => theirs.Id, ours => ours.Id },
        { "Location", theirs => theirs.Location, ours => ours.Location },
        { "ProvisioningState", theirs => theirs.ProvisioningState, ours => ours.ProvisioningState },
        { "OsType", theirs => theirs.OSType, ours => ours.OsType },
        { "HyperVGeneration", theirs => theirs.HyperVGeneration, ours => ours.HyperVGeneration },
        { "Architecture", theirs => theirs.SupportedCapabilities?.Architecture, ours => ours.Architecture },
        { "DiskControllerTypes", theirs => theirs.SupportedCapabilities?.DiskControllerTypes, ours => ours.DiskControllerTypes },
        { "SecurityType", theirs => theirs.SecurityProfile?.SecurityType, ours => ours.SecurityType },
        { "SizeInGB", theirs => theirs.DiskSizeGB, ours => ours.SizeInGB },
        { "StorageAccountType", theirs => theirs.Sku.Name, ours => ours.StorageAccountType },
        { "PurchasePlan.Publisher", theirs => theirs.PurchasePlan?.Publisher, ours => ours.PurchasePlan.Publisher },
        { "PurchasePlan.Product", theirs => theirs.PurchasePlan?.Product, ours => ours.PurchasePlan.Product },
        { "PurchasePlan.Name", theirs => theirs.PurchasePlan?.Name, ours => ours.PurchasePlan.Name },
        { "DiskEncryptionSetIds", theirs => Ids(theirs.Encryption?.DiskEncryptionSetId, theirs.SecurityProfile?.SecureVmDiskEncryptionSetId), ours => ours.DiskEncryptionSetIds },
    };

    public static Comparison ManagedImage { get; } = new Comparison<DiskImageData, ManagedImage>(ManagedImageMapping.Map)
    {
        { "Id", theirs => theirs.Id, ours => ours.Id },
        { "Location", theirs => theirs.Location, ours => ours.Location },
        { "ProvisioningState", theirs => theirs.ProvisioningState, ours => ours.ProvisioningState },
        { "HyperVGeneration", theirs => theirs.HyperVGeneration, ours => ours.HyperVGeneration },
        { "OsType", theirs => theirs.StorageProfile.OSDisk.OSType, ours => ours.OsType },
        { "OsState", theirs => theirs.StorageProfile.OSDisk.OSState, ours => ours.OsState },
        { "OSDisk.SizeInGB", theirs => theirs.StorageProfile.OSDisk.DiskSizeGB, ours => ours.OSDisk!.SizeInGB },
        { "OSDisk.ManagedDiskId", theirs => theirs.StorageProfile.OSDisk.ManagedDiskId, ours => ours.OSDisk!.ManagedDiskId },
        { "OSDisk.StorageAccountType", theirs => theirs.StorageProfile.OSDisk.StorageAccountType, ours => ours.OSDisk!.StorageAccountType },
        { "OSDisk.DiskEncryptionSetId", theirs => theirs.StorageProfile.OSDisk.DiskEncryptionSetId, ours => ours.OSDisk!.DiskEncryptionSetId },
        { "DataDisks.Lun", theirs => theirs.StorageProfile.DataDisks.Select(disk => disk.Lun), ours => ours.DataDisks!.Select(disk => disk.Lun) },
        { "DataDisks.SizeInGB", theirs => theirs.StorageProfile.DataDisks.Select(disk => disk.DiskSizeGB), ours => ours.DataDisks!.Select(disk => disk.SizeInGB) },
        { "DataDisks.SnapshotId", theirs => theirs.StorageProfile.DataDisks.Select(disk => disk.SnapshotId), ours => ours.DataDisks!.Select(disk => disk.SnapshotId) },
        { "DataDisks.VhdUri", theirs => theirs.StorageProfile.DataDisks.Select(disk => disk.BlobUri), ours => ours.DataDisks!.Select(disk => disk.VhdUri) },
        { "DataDisks.StorageAccountType", theirs => theirs.StorageProfile.DataDisks.Select(disk => disk.StorageAccountType), ours => ours.DataDisks!.Select(disk => disk.StorageAccountType) },
    }
        .Without("It is where it does not belong, so the client does not look there.", "MisplacedHyperVGeneration")
        .Without(NotOfThisKind, "OSDisk.Name", "OSDisk.Lun", "OSDisk.IsEphemeral", "DataDisks.Name", "DataDisks.IsEphemeral")
        .Without("The other disks of the image show it.", "OSDisk.SnapshotId", "OSDisk.VhdUri", "DataDisks.ManagedDiskId", "DataDisks.DiskEncryptionSetId");

    public static Comparison Machine { get; } = new Comparison<VirtualMachineData, VirtualMachine>(VirtualMachineMapping.Map)
    {
        { "Id", theirs => theirs.Id, ours => ours.Id },
        { "Name", theirs => theirs.Name, ours => ours.Name },
        { "Location", theirs => theirs.Location, ours => ours.Location },
        { "ProvisioningState", theirs => theirs.ProvisioningState, ours => ours.ProvisioningState },
        { "ImageReference.Id", theirs => theirs.StorageProfile.ImageReference?.Id, ours => ours.ImageReference?.Id },
        { "PurchasePlan.Publisher", theirs => theirs.Plan?.Publisher, ours => ours.PurchasePlan.Publisher },
        { "PurchasePlan.Product", theirs => theirs.Plan?.Product, ours => ours.PurchasePlan.Product },
        { "PurchasePlan.Name", theirs => theirs.Plan?.Name, ours => ours.PurchasePlan.Name },
        { "SecurityType", theirs => theirs.SecurityProfile?.SecurityType, ours => ours.SecurityType },
        { "OsType", theirs => theirs.StorageProfile.OSDisk.OSType, ours => ours.OsType },
        { "OSDisk.Name", theirs => theirs.StorageProfile.OSDisk.Name, ours => ours.OSDisk!.Name },
        { "OSDisk.SizeInGB", theirs => theirs.StorageProfile.OSDisk.DiskSizeGB, ours => ours.OSDisk!.SizeInGB },
        { "OSDisk.ManagedDiskId", theirs => theirs.StorageProfile.OSDisk.ManagedDisk.Id, ours => ours.OSDisk!.ManagedDiskId },
        { "OSDisk.StorageAccountType", theirs => theirs.StorageProfile.OSDisk.ManagedDisk.StorageAccountType, ours => ours.OSDisk!.StorageAccountType },
        { "OSDisk.IsEphemeral", theirs => theirs.StorageProfile.OSDisk.DiffDiskSettings?.Option == DiffDiskOption.Local, ours => ours.OSDisk!.IsEphemeral },
        { "OSDisk.DiskEncryptionSetId", theirs => theirs.StorageProfile.OSDisk.ManagedDisk.DiskEncryptionSetId, ours => ours.OSDisk!.DiskEncryptionSetId },
        { "DataDisks.Name", theirs => theirs.StorageProfile.DataDisks.Select(disk => disk.Name), ours => ours.DataDisks!.Select(disk => disk.Name) },
        { "DataDisks.Lun", theirs => theirs.StorageProfile.DataDisks.Select(disk => disk.Lun), ours => ours.DataDisks!.Select(disk => disk.Lun) },
        { "DataDisks.SizeInGB", theirs => theirs.StorageProfile.DataDisks.Select(disk => disk.DiskSizeGB), ours => ours.DataDisks!.Select(disk => disk.SizeInGB) },
        { "DataDisks.ManagedDiskId", theirs => theirs.StorageProfile.DataDisks.Select(disk => disk.ManagedDisk?.Id), ours => ours.DataDisks!.Select(disk => disk.ManagedDiskId) },
        { "DataDisks.VhdUri", theirs => theirs.StorageProfile.DataDisks.Select(disk => disk.VhdUri), ours => ours.DataDisks!.Select(disk => disk.VhdUri) },
        { "DataDisks.StorageAccountType", theirs => theirs.StorageProfile.DataDisks.Select(disk => disk.ManagedDisk?.StorageAccountType), ours => ours.DataDisks!.Select(disk => disk.StorageAccountType) },
        { "DataDisks.DiskEncryptionSetId", theirs => theirs.StorageProfile.DataDisks.Select(disk => disk.ManagedDisk?.DiskEncryptionSetId), ours => ours.DataDisks!.Select(disk => disk.DiskEncryptionSetId) },
        { "HyperVGeneration", theirs => theirs.InstanceView.HyperVGeneration, ours => ours.HyperVGeneration },
        { "Statuses.Code", theirs => theirs.InstanceView.Statuses.Select(status => status.Code), ours => ours.Statuses.Select(status => status.Code) },
        { "Statuses.Message", theirs => theirs.InstanceView.Statuses.Select(status => status.Message), ours => ours.Statuses.Select(status => status.Message) },
        { "Extensions.Name", theirs => theirs.InstanceView.Extensions.Select(extension => extension.Name), ours => ours.Extensions.Select(extension => extension.Name) },
        { "Extensions.Statuses.Code", theirs => theirs.InstanceView.Extensions.Select(extension => extension.Statuses.Concat(extension.Substatuses).Select(status => status.Code)), ours => ours.Extensions.Select(extension => extension.Statuses.Select(status => status.Code)) },
        { "Extensions.Statuses.Message", theirs => theirs.InstanceView.Extensions.Select(extension => extension.Statuses.Concat(extension.Substatuses).Select(status => status.Message)), ours => ours.Extensions.Select(extension => extension.Statuses.Select(status => status.Message)) },
    }
        .Without(NotOfThisKind, "OSDisk.Lun", "OSDisk.SnapshotId", "DataDisks.SnapshotId", "DataDisks.IsEphemeral")
        .Without("The data disks show it.", "OSDisk.VhdUri")
        .Without(OfTheMarketplace, "ImageReference.Publisher", "ImageReference.Offer", "ImageReference.Sku", "ImageReference.Version");

    public static Comparison ScaleSet { get; } = new Comparison<VirtualMachineScaleSetData, VirtualMachineScaleSet>(VirtualMachineScaleSetMapping.Map)
    {
        { "Id", theirs => theirs.Id, ours => ours.Id },
        { "Name", theirs => theirs.Name, ours => ours.Name },
        { "ImageReference.Id", theirs => theirs.VirtualMachineProfile.StorageProfile.ImageReference.Id, ours => ours.ImageReference!.Id },
        { "AutomaticOSUpgrade", theirs => theirs.UpgradePolicy.AutomaticOSUpgradePolicy.EnableAutomaticOSUpgrade, ours => ours.AutomaticOSUpgrade },
    }
        .Without(OfTheMarketplace, "ImageReference.Publisher", "ImageReference.Offer", "ImageReference.Sku", "ImageReference.Version");

    public static Comparison EncryptionSet { get; } = new Comparison<DiskEncryptionSetData, AzureResource>(AzureResourceMapping.Map)
    {
        { "Id", theirs => theirs.Id, ours => ours.Id },
        { "Name", theirs => theirs.Name, ours => ours.Name },
        { "Location", theirs => theirs.Location, ours => ours.Location },
        { "ProvisioningState", theirs => theirs.ProvisioningState, ours => ours.ProvisioningState },
    };

    public static Comparison Size { get; } = new Comparison<ComputeResourceSku, VmSize>(VmSizeMapping.Map)
    {
        { "Name", theirs => theirs.Name, ours => ours.Name },
        { "Generations", theirs => Capability(theirs, "HyperVGenerations")?.Split(',') ?? [], ours => ours.Generations },
        { "Architecture", theirs => Capability(theirs, "CpuArchitectureType"), ours => ours.Architecture },
        { "Family", theirs => theirs.Family, ours => ours.Family },
        { "VCpus", theirs => Capability(theirs, "vCPUs"), ours => ours.VCpus },
        { "DiskControllerTypes", theirs => Capability(theirs, "DiskControllerTypes")?.Split(", ") ?? [], ours => ours.DiskControllerTypes },
        { "IsTrustedLaunchDisabled", theirs => Capability(theirs, "TrustedLaunchDisabled") == "True", ours => ours.IsTrustedLaunchDisabled },
        { "ConfidentialComputingType", theirs => Capability(theirs, "ConfidentialComputingType"), ours => ours.ConfidentialComputingType },
        { "Restrictions.IsOfLocation", theirs => theirs.Restrictions.Select(one => one.RestrictionsType == ComputeResourceSkuRestrictionsType.Location), ours => ours.Restrictions.Select(one => one.IsOfLocation) },
        { "Restrictions.Reason", theirs => theirs.Restrictions.Select(one => one.ReasonCode), ours => ours.Restrictions.Select(one => one.Reason) },
        { "Restrictions.Locations", theirs => theirs.Restrictions.Select(one => one.RestrictionInfo.Locations), ours => ours.Restrictions.Select(one => one.Locations) },
        { "Restrictions.Zones", theirs => theirs.Restrictions.Select(one => one.RestrictionInfo.Zones), ours => ours.Restrictions.Select(one => one.Zones) },
    };

    public static Comparison Provider { get; } = new Comparison<ResourceProviderData, ResourceProvider>(ResourceProviderMapping.Map)
    {
        { "RegistrationState", theirs => theirs.RegistrationState, ours => ours.RegistrationState },
        { "ResourceTypes.Name", theirs => theirs.ResourceTypes.Select(type => type.ResourceType), ours => ours.ResourceTypes.Select(type => type.Name) },
        { "ResourceTypes.Locations", theirs => theirs.ResourceTypes.Select(type => type.Locations), ours => ours.ResourceTypes.Select(type => type.Locations) },
        { "ResourceTypes.ApiVersions", theirs => theirs.ResourceTypes.Select(type => type.ApiVersions), ours => ours.ResourceTypes.Select(type => type.ApiVersions) },
    };

    public static Comparison Subscription { get; } = new Comparison<SubscriptionData, Subscription>(SubscriptionMapping.Map)
    {
        { "TenantId", theirs => theirs.TenantId, ours => ours.TenantId },
    };

    private static IEnumerable<string> Ids(params object?[] ids) => ids.Select(id => id?.ToString()).OfType<string>().Distinct();

    private static string? Capability(ComputeResourceSku size, string name) => size.Capabilities.FirstOrDefault(one => one.Name == name)?.Value;
}
