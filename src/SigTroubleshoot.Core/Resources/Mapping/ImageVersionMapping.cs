namespace SigTroubleshoot.Resources.Mapping;

/// <summary>
/// Reads an image version from the parameters of New-AzGalleryImageVersion, from a PSGalleryImageVersion, or from ARM's
/// JSON, also that of a shared or community gallery: each value has one name in the parameters and a path in the others.
/// Microsoft's SDK renames some: <c>IsExcludedFromLatest</c>, <c>PublishedOn</c>, <c>EndOfLifeOn</c>.
/// </summary>
internal static class ImageVersionMapping
{
    private static readonly string[] UefiKeys = ["Pk", "Kek", "Db", "Dbx"];

    // A request without any of these only checks the name.
    private static readonly string[] Body =
    [
        "Location", "SourceImageId", "SourceImageVMId", "OSDiskImage", "DataDiskImage", "TargetRegion", "ReplicaCount", "StorageAccountType",
        "ReplicationMode", "PublishingProfileEndOfLifeDate", "SecurityProfile", "StorageProfile", "PublishingProfile",
    ];

    /// <summary>Whether it is an image version or the version of an application, and not something else with members of the same names: only an ID is proof.</summary>
    public static bool IsVersion(IResourceNode node) =>
        ResourceNames.IdOf(node) is { } id ? id.Version.Length > 0 || id.IsApplicationVersion : IsRecognized(node);

    /// <summary>The type of a resource whose ID shows that it is not an image version; null if it is one, or if it has no ID.</summary>
    public static string? OtherTypeOf(IResourceNode node) =>
        ResourceNames.IdOf(node) is { Version.Length: 0 } id ? id.ResourceType : null;

    /// <summary>Whether it can be an image version at all.</summary>
    public static bool IsRecognized(IResourceNode node) =>
        node.Find("Name", "GalleryImageVersionName", "Id", "StorageProfile", "PublishingProfile", "SourceImageId", "TargetRegion").Exists;

    /// <summary>The version; absent values are null.</summary>
    public static ImageVersion Map(IResourceNode node)
    {
        var names = new ResourceNames(node);
        var name = names.Own ?? node.TextOf("GalleryImageVersionName");
        return new ImageVersion
        {
            Id = names.Id?.ToString(),
            SubscriptionId = names.SubscriptionId,
            ResourceGroupName = names.ResourceGroup,
            GalleryName = names.Gallery,
            GalleryImageDefinitionName = names.Definition,
            GalleryApplicationName = names.Application,
            Name = name,
            Target = names.Target ?? name ?? "",
            Location = node.TextOf("Location"),
            ProvisioningState = node.TextOf("ProvisioningState"),
            SourceImageId = SourceImageIdOf(node),
            SourceImageVMId = SourceImageVMIdOf(node),
            CommunityGalleryImageId = CommunityGalleryImageIdOf(node),
            HasTextAsSource = node.Find("StorageProfile.Source", "StorageProfile.GallerySource").Text is not null,
            OSDiskImage = OSDiskImageOf(node),
            DataDiskImages = [.. node.Find("DataDiskImage", "StorageProfile.DataDiskImages").Items.Select(DiskImageMapping.Map)],
            TargetRegions = node.Find("TargetRegion", "PublishingProfile.TargetRegions") is { Exists: true } regions ? [.. regions.Items.Select(TargetRegionMapping.Map)] : null,
            EdgeZones = [.. node.Find("TargetExtendedLocation", "PublishingProfile.TargetExtendedLocations").Items.Select(MapEdgeZone)],
            ReplicaCount = node.TextOf("ReplicaCount", "PublishingProfile.ReplicaCount"),
            StorageAccountType = node.TextOf("StorageAccountType", "PublishingProfile.StorageAccountType"),
            StorageAccountStrategy = node.TextOf("StorageAccountStrategy", "PublishingProfile.StorageAccountStrategy"),
            // A shared version has no publishing profile; what is visible of it stands among its properties.
            ExcludeFromLatest = node.Find("PublishingProfileExcludeFromLatest", "PublishingProfile.ExcludeFromLatest", "PublishingProfile.IsExcludedFromLatest", "ExcludeFromLatest", "IsExcludedFromLatest").Flag(),
            ReplicationMode = node.TextOf("ReplicationMode", "PublishingProfile.ReplicationMode"),
            EndOfLifeDate = node.TextOf("PublishingProfileEndOfLifeDate", "PublishingProfile.EndOfLifeDate", "PublishingProfile.EndOfLifeOn", "EndOfLifeDate", "EndOfLifeOn"),
            PublishedDate = node.Find("PublishingProfile.PublishedDate", "PublishingProfile.PublishedOn", "PublishedDate", "PublishedOn").Date(),
            AllowDeletionOfReplicatedLocations = node.Find("AllowDeletionOfReplicatedLocation", "SafetyProfile.AllowDeletionOfReplicatedLocations").Flag(),
            BlockDeletionBeforeEndOfLife = node.Find("BlockDeletionBeforeEndOfLife", "SafetyProfile.BlockDeletionBeforeEndOfLife").Flag(),
            IsReportedForPolicyViolation = node.Find("SafetyProfile.ReportedForPolicyViolation", "SafetyProfile.IsReportedForPolicyViolation").Flag(),
            PolicyViolations = [.. node.Find("SafetyProfile.PolicyViolations").Items.Select(violation => new PolicyViolation(violation.FilledTextOf("Category"), violation.FilledTextOf("Details")))],
            Validations = node.Find("ValidationsProfile.ExecutedValidations") is { Exists: true } validations ? [.. validations.Items.Select(ImageValidationMapping.Map)] : null,
            UefiKeyCounts = CountUefiKeys(node.Find("SecurityProfile.UefiSettings.AdditionalSignatures", "UefiSettings.AdditionalSignatures")),
            ImageState = node.FilledTextOf("ImageState"),
            ConsumptionEndTime = node.Find("ConsumptionEndTime").Date(),
            ReplicationStatus = ReplicationStatusMapping.Map(node.Find("ReplicationStatus")),
            // If only the name is checked, an absent source is not a missing one.
            Exists = names.Id is not null || node.Find("ProvisioningState", "PublishingProfile.PublishedDate", "PublishedDate").Exists || !node.Find(Body).Exists,
        };
    }

    /// <summary>Only <see cref="ImageVersion.SourceNames"/>.</summary>
    public static IEnumerable<string> SourceNamesOf(IResourceNode node) => new ImageVersion
    {
        SourceImageId = SourceImageIdOf(node),
        SourceImageVMId = SourceImageVMIdOf(node),
        CommunityGalleryImageId = CommunityGalleryImageIdOf(node),
        OSDiskImage = OSDiskImageOf(node),
    }.SourceNames;

    // The last path is that of the first API version.
    private static string? SourceImageIdOf(IResourceNode node) =>
        node.TextOf("SourceImageId", "StorageProfile.Source.Id", "StorageProfile.GallerySource.Id", "PublishingProfile.Source.ManagedImage.Id");

    private static string? SourceImageVMIdOf(IResourceNode node) => node.TextOf("SourceImageVMId", "StorageProfile.Source.VirtualMachineId", "StorageProfile.GallerySource.VirtualMachineId");

    private static string? CommunityGalleryImageIdOf(IResourceNode node) => node.TextOf("StorageProfile.Source.CommunityGalleryImageId", "StorageProfile.GallerySource.CommunityGalleryImageId");

    private static DiskImage? OSDiskImageOf(IResourceNode node) => node.Find("OSDiskImage", "StorageProfile.OsDiskImage") is { Exists: true } disk ? DiskImageMapping.Map(disk) : null;

    // Az names an edge zone by the same members, and the parameters by shorter ones.
    private static EdgeZone MapEdgeZone(IResourceNode node) => new(
        node.FilledTextOf("Name"), node.FilledTextOf("ExtendedLocation.Name", "ExtendedLocationName"), node.FilledTextOf("ExtendedLocationReplicaCount", "ReplicaCount"));

    private static Dictionary<string, int> CountUefiKeys(IResourceNode signatures)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in UefiKeys.SelectMany(name => signatures[name].Items))
        {
            var type = key["Type"].Text ?? "";
            counts[type] = (counts.TryGetValue(type, out var count) ? count : 0) + key["Value"].Items.Count();
        }

        return counts;
    }
}
