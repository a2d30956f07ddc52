using Azure.ResourceManager.Compute;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>The properties of galleries, image definitions, and image versions that both Microsoft's model and ours have.</summary>
internal static class GalleryComparisons
{
    private const string NotOfTheResource = "It comes from elsewhere, not with the resource.";
    private const string NewerThanClient = "The client's api-version does not know it.";

    public static Comparison Gallery { get; } = new Comparison<GalleryData, Gallery>(GalleryMapping.Map)
    {
        { "Id", theirs => theirs.Id, ours => ours.Id },
        { "SubscriptionId", theirs => theirs.Id.SubscriptionId, ours => ours.SubscriptionId },
        { "ResourceGroupName", theirs => theirs.Id.ResourceGroupName, ours => ours.ResourceGroupName },
        { "Name", theirs => theirs.Name, ours => ours.Name },
        { "Location", theirs => theirs.Location, ours => ours.Location },
        { "ProvisioningState", theirs => theirs.ProvisioningState, ours => ours.ProvisioningState },
        { "SharingPermission", theirs => theirs.SharingProfile?.Permission, ours => ours.SharingPermission },
        { "SharedWith", theirs => (theirs.SharingProfile?.Groups ?? []).SelectMany(group => group.Ids).Concat(theirs.SharingProfile?.CommunityGalleryInfo?.PublicNames ?? []), ours => ours.SharedWith },
        { "UniqueName", theirs => theirs.IdentifierUniqueName, ours => ours.UniqueName },
        { "PublicNames", theirs => theirs.SharingProfile?.CommunityGalleryInfo?.PublicNames ?? [], ours => ours.PublicNames },
        { "PublicNamePrefix", theirs => theirs.SharingProfile?.CommunityGalleryInfo?.PublicNamePrefix, ours => ours.PublicNamePrefix },
        { "SharingStatus.AggregatedState", theirs => theirs.SharingStatus?.AggregatedState, ours => ours.SharingStatus?.AggregatedState },
        { "SharingStatus.Regions.Region", theirs => theirs.SharingStatus?.Summary.Select(region => region.Region) ?? [], ours => ours.SharingStatus?.Regions.Select(region => region.Region) ?? [] },
        { "SharingStatus.Regions.State", theirs => theirs.SharingStatus?.Summary.Select(region => region.State?.ToString()) ?? [], ours => ours.SharingStatus?.Regions.Select(region => region.State) ?? [] },
        { "SharingStatus.Regions.Details", theirs => theirs.SharingStatus?.Summary.Select(region => region.Details) ?? [], ours => ours.SharingStatus?.Regions.Select(region => region.Details) ?? [] },
        { "IsSoftDeleteEnabled", theirs => theirs.IsSoftDeleteEnabled, ours => ours.IsSoftDeleteEnabled },
    };

    public static Comparison Definition { get; } = new Comparison<GalleryImageData, ImageDefinition>(ImageDefinitionMapping.Map)
    {
        { "Id", theirs => theirs.Id, ours => ours.Id },
        { "SubscriptionId", theirs => theirs.Id.SubscriptionId, ours => ours.SubscriptionId },
        { "ResourceGroupName", theirs => theirs.Id.ResourceGroupName, ours => ours.ResourceGroupName },
        { "GalleryName", theirs => theirs.Id.Parent!.Name, ours => ours.GalleryName },
        { "Name", theirs => theirs.Name, ours => ours.Name },
        { "Target", theirs => theirs.Id, ours => ours.Target },
        { "Location", theirs => theirs.Location, ours => ours.Location },
        { "ProvisioningState", theirs => theirs.ProvisioningState, ours => ours.ProvisioningState },
        { "Publisher", theirs => theirs.Identifier.Publisher, ours => ours.Publisher },
        { "Offer", theirs => theirs.Identifier.Offer, ours => ours.Offer },
        { "Sku", theirs => theirs.Identifier.Sku, ours => ours.Sku },
        { "OsType", theirs => theirs.OSType, ours => ours.OsType },
        { "OsState", theirs => theirs.OSState, ours => ours.OsState },
        { "HyperVGeneration", theirs => theirs.HyperVGeneration, ours => ours.HyperVGeneration },
        { "Architecture", theirs => theirs.Architecture, ours => ours.Architecture },
        { "EndOfLifeDate", theirs => theirs.EndOfLifeOn, ours => Date(ours.EndOfLifeDate) },
        { "MinimumVCpu", theirs => theirs.Recommended?.VCpus.Min, ours => ours.MinimumVCpu },
        { "MaximumVCpu", theirs => theirs.Recommended?.VCpus.Max, ours => ours.MaximumVCpu },
        { "MinimumMemory", theirs => theirs.Recommended?.Memory.Min, ours => ours.MinimumMemory },
        { "MaximumMemory", theirs => theirs.Recommended?.Memory.Max, ours => ours.MaximumMemory },
        { "PurchasePlanName", theirs => theirs.PurchasePlan?.Name, ours => ours.PurchasePlanName },
        { "PurchasePlanPublisher", theirs => theirs.PurchasePlan?.Publisher, ours => ours.PurchasePlanPublisher },
        { "PurchasePlanProduct", theirs => theirs.PurchasePlan?.Product, ours => ours.PurchasePlanProduct },
        { "Features", theirs => theirs.Features.Select(feature => $"{feature.Name}={feature.Value}"), ours => ours.Features.Select(feature => $"{feature.Key}={feature.Value}") },
        { "Exists", _ => true, ours => ours.Exists },
    }.Without(NotOfTheResource, "Siblings");

    public static Comparison Version { get; } = new Comparison<GalleryImageVersionData, ImageVersion>(ImageVersionMapping.Map)
    {
        { "Id", theirs => theirs.Id, ours => ours.Id },
        { "SubscriptionId", theirs => theirs.Id.SubscriptionId, ours => ours.SubscriptionId },
        { "ResourceGroupName", theirs => theirs.Id.ResourceGroupName, ours => ours.ResourceGroupName },
        { "GalleryName", theirs => theirs.Id.Parent!.Parent!.Name, ours => ours.GalleryName },
        { "GalleryImageDefinitionName", theirs => theirs.Id.Parent!.Name, ours => ours.GalleryImageDefinitionName },
        { "Name", theirs => theirs.Name, ours => ours.Name },
        { "Target", theirs => theirs.Id, ours => ours.Target },
        { "Location", theirs => theirs.Location, ours => ours.Location },
        { "ProvisioningState", theirs => theirs.ProvisioningState, ours => ours.ProvisioningState },
        { "SourceImageId", theirs => theirs.StorageProfile.GallerySource?.Id, ours => ours.SourceImageId },
        { "CommunityGalleryImageId", theirs => theirs.StorageProfile.GallerySource?.CommunityGalleryImageId, ours => ours.CommunityGalleryImageId },
        { "OSDiskImage.SourceId", theirs => theirs.StorageProfile.OSDiskImage?.GallerySource?.Id, ours => ours.OSDiskImage?.SourceId },
        { "OSDiskImage.Uri", theirs => theirs.StorageProfile.OSDiskImage?.GallerySource?.Uri, ours => ours.OSDiskImage?.Uri },
        { "OSDiskImage.StorageAccountId", theirs => theirs.StorageProfile.OSDiskImage?.GallerySource?.StorageAccountId, ours => ours.OSDiskImage?.StorageAccountId },
        { "OSDiskImage.SizeInGB", theirs => theirs.StorageProfile.OSDiskImage?.SizeInGB, ours => ours.OSDiskImage?.SizeInGB },
        { "DataDiskImages.SourceId", theirs => theirs.StorageProfile.DataDiskImages.Select(disk => disk.GallerySource?.Id), ours => ours.DataDiskImages.Select(disk => disk.SourceId) },
        { "DataDiskImages.Uri", theirs => theirs.StorageProfile.DataDiskImages.Select(disk => disk.GallerySource?.Uri), ours => ours.DataDiskImages.Select(disk => disk.Uri) },
        { "DataDiskImages.StorageAccountId", theirs => theirs.StorageProfile.DataDiskImages.Select(disk => disk.GallerySource?.StorageAccountId), ours => ours.DataDiskImages.Select(disk => disk.StorageAccountId) },
        { "DataDiskImages.Lun", theirs => theirs.StorageProfile.DataDiskImages.Select(disk => disk.Lun), ours => ours.DataDiskImages.Select(disk => disk.Lun) },
        { "DataDiskImages.SizeInGB", theirs => theirs.StorageProfile.DataDiskImages.Select(disk => disk.SizeInGB), ours => ours.DataDiskImages.Select(disk => disk.SizeInGB) },
        { "TargetRegions.Name", theirs => theirs.PublishingProfile.TargetRegions.Select(region => region.Name), ours => ours.TargetRegions!.Select(region => region.Name) },
        { "TargetRegions.ReplicaCount", theirs => theirs.PublishingProfile.TargetRegions.Select(region => region.RegionalReplicaCount), ours => ours.TargetRegions!.Select(region => region.ReplicaCount) },
        { "TargetRegions.StorageAccountType", theirs => theirs.PublishingProfile.TargetRegions.Select(region => region.StorageAccountType), ours => ours.TargetRegions!.Select(region => region.StorageAccountType) },
        { "TargetRegions.ExcludeFromLatest", theirs => theirs.PublishingProfile.TargetRegions.Select(region => region.IsExcludedFromLatest), ours => ours.TargetRegions!.Select(region => region.ExcludeFromLatest) },
        { "TargetRegions.HasEncryption", theirs => theirs.PublishingProfile.TargetRegions.Select(region => region.Encryption is not null), ours => ours.TargetRegions!.Select(region => region.HasEncryption) },
        { "TargetRegions.OSDiskEncryptionSetId", theirs => theirs.PublishingProfile.TargetRegions.Select(region => region.Encryption?.OSDiskImage?.DiskEncryptionSetId), ours => ours.TargetRegions!.Select(region => region.OSDiskEncryptionSetId) },
        { "TargetRegions.SecureVMDiskEncryptionSetId", theirs => theirs.PublishingProfile.TargetRegions.Select(region => region.Encryption?.OSDiskImage?.SecurityProfile?.SecureVmDiskEncryptionSetId), ours => ours.TargetRegions!.Select(region => region.SecureVMDiskEncryptionSetId) },
        { "TargetRegions.ConfidentialVMEncryptionType", theirs => theirs.PublishingProfile.TargetRegions.Select(region => region.Encryption?.OSDiskImage?.SecurityProfile?.ConfidentialVmEncryptionType), ours => ours.TargetRegions!.Select(region => region.ConfidentialVMEncryptionType) },
        { "TargetRegions.DataDiskEncryption.Lun", theirs => theirs.PublishingProfile.TargetRegions.Select(region => region.Encryption?.DataDiskImages.Select(disk => disk.Lun) ?? []), ours => ours.TargetRegions!.Select(region => region.DataDiskEncryption.Select(disk => disk.Lun)) },
        { "TargetRegions.DataDiskEncryption.DiskEncryptionSetId", theirs => theirs.PublishingProfile.TargetRegions.Select(region => region.Encryption?.DataDiskImages.Select(disk => disk.DiskEncryptionSetId) ?? []), ours => ours.TargetRegions!.Select(region => region.DataDiskEncryption.Select(disk => disk.DiskEncryptionSetId)) },
        { "ReplicaCount", theirs => theirs.PublishingProfile.ReplicaCount, ours => ours.ReplicaCount },
        { "StorageAccountType", theirs => theirs.PublishingProfile.StorageAccountType, ours => ours.StorageAccountType },
        { "ExcludeFromLatest", theirs => theirs.PublishingProfile.IsExcludedFromLatest, ours => ours.ExcludeFromLatest },
        { "ReplicationMode", theirs => theirs.PublishingProfile.ReplicationMode, ours => ours.ReplicationMode },
        { "EndOfLifeDate", theirs => theirs.PublishingProfile.EndOfLifeOn, ours => Date(ours.EndOfLifeDate) },
        { "PublishedDate", theirs => theirs.PublishingProfile.PublishedOn, ours => ours.PublishedDate },
        { "AllowDeletionOfReplicatedLocations", theirs => theirs.SafetyProfile.AllowDeletionOfReplicatedLocations, ours => ours.AllowDeletionOfReplicatedLocations },
        { "IsReportedForPolicyViolation", theirs => theirs.SafetyProfile.IsReportedForPolicyViolation, ours => ours.IsReportedForPolicyViolation },
        { "PolicyViolations.Category", theirs => theirs.SafetyProfile.PolicyViolations.Select(violation => violation.Category), ours => ours.PolicyViolations.Select(violation => violation.Category) },
        { "PolicyViolations.Details", theirs => theirs.SafetyProfile.PolicyViolations.Select(violation => violation.Details), ours => ours.PolicyViolations.Select(violation => violation.Details) },
        { "ReplicationStatus.AggregatedState", theirs => theirs.ReplicationStatus.AggregatedState, ours => ours.ReplicationStatus!.AggregatedState },
        { "ReplicationStatus.Regions.Region", theirs => theirs.ReplicationStatus.Summary.Select(region => region.Region), ours => ours.ReplicationStatus!.Regions.Select(region => region.Region) },
        { "ReplicationStatus.Regions.State", theirs => theirs.ReplicationStatus.Summary.Select(region => region.State), ours => ours.ReplicationStatus!.Regions.Select(region => region.State) },
        { "ReplicationStatus.Regions.Progress", theirs => theirs.ReplicationStatus.Summary.Select(region => region.Progress), ours => ours.ReplicationStatus!.Regions.Select(region => region.Progress) },
        { "ReplicationStatus.Regions.Details", theirs => theirs.ReplicationStatus.Summary.Select(region => region.Details), ours => ours.ReplicationStatus!.Regions.Select(region => region.Details) },
        { "Exists", _ => true, ours => ours.Exists },
    }
        .Without(NewerThanClient, "SourceImageVMId", "BlockDeletionBeforeEndOfLife", "StorageAccountStrategy", "ImageState", "ConsumptionEndTime", "Validations.Type", "Validations.Status", "Validations.Version", "Validations.ExecutionTime", "UefiKeyCounts", "TargetRegions.AdditionalReplicaCounts", "EdgeZones.Region", "EdgeZones.Name", "EdgeZones.ReplicaCount")
        .Without("An OS disk has none.", "OSDiskImage.Lun")
        .Without(NotOfTheResource, "PlannedInstanceCount", "Source", "Definition", "SharingPermission", "GalleryApplicationName");

    public static Comparison ApplicationVersion { get; } = new Comparison<GalleryApplicationVersionData, ApplicationVersion>(ApplicationVersionMapping.Map)
    {
        { "Id", theirs => theirs.Id, ours => ours.Id },
        { "Location", theirs => theirs.Location, ours => ours.Location },
        { "MediaLink", theirs => theirs.PublishingProfile.Source.MediaLink, ours => ours.MediaLink },
        { "DefaultConfigurationLink", theirs => theirs.PublishingProfile.Source.DefaultConfigurationLink, ours => ours.DefaultConfigurationLink },
        { "TargetRegions", theirs => theirs.PublishingProfile.TargetRegions.Select(region => region.Name), ours => ours.TargetRegions },
        { "ReplicationStatus.AggregatedState", theirs => theirs.ReplicationStatus.AggregatedState, ours => ours.ReplicationStatus!.AggregatedState },
        { "ReplicationStatus.Regions.Region", theirs => theirs.ReplicationStatus.Summary.Select(region => region.Region), ours => ours.ReplicationStatus!.Regions.Select(region => region.Region) },
        { "ReplicationStatus.Regions.State", theirs => theirs.ReplicationStatus.Summary.Select(region => region.State), ours => ours.ReplicationStatus!.Regions.Select(region => region.State) },
        { "ReplicationStatus.Regions.Progress", theirs => theirs.ReplicationStatus.Summary.Select(region => region.Progress), ours => ours.ReplicationStatus!.Regions.Select(region => region.Progress) },
        { "ReplicationStatus.Regions.Details", theirs => theirs.ReplicationStatus.Summary.Select(region => region.Details), ours => ours.ReplicationStatus!.Regions.Select(region => region.Details) },
    };

    private static DateTimeOffset? Date(string? text) => text is null ? null : DateTimeOffset.Parse(text, null);
}
