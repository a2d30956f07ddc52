namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a builder of Packer from a template in JSON; a block that occurs once may be there without a list around it.</summary>
internal static class PackerBuildMapping
{
    /// <summary>The builder; whatever is absent is null.</summary>
    public static PackerBuild Map(IResourceNode node)
    {
        var destination = node["shared_image_gallery_destination"].Items.FirstOrDefault() ?? JsonNode.Absent;
        var source = node["shared_image_gallery"].Items.FirstOrDefault() ?? JsonNode.Absent;
        return new PackerBuild
        {
            Location = node["location"].Text,
            SubscriptionId = Filled(node["subscription_id"].Text),
            GallerySource = source.IsComposite
                ? new PackerGallerySource
                {
                    SubscriptionId = Filled(source["subscription"].Text),
                    ResourceGroup = Filled(source["resource_group"].Text),
                    Gallery = Filled(source["gallery_name"].Text),
                    Definition = Filled(source["image_name"].Text),
                    Version = Filled(source["image_version"].Text),
                }
                : null,
            ManagedImage = Filled(node["custom_managed_image_name"].Text),
            ManagedImageResourceGroup = Filled(node["custom_managed_image_resource_group_name"].Text),
            DiskEncryptionSetId = node["disk_encryption_set_id"].Text,
            ReplicaCount = node["shared_image_gallery_replica_count"].Text,
            Destination = MapVersion(destination),
            ReplicationRegions = destination["replication_regions"].Texts(),
            TargetRegions =
            [
                .. destination["target_region"].Items.Where(region => region.IsComposite).Select(region => new TargetRegion
                {
                    Name = region["name"].Text,
                    ReplicaCount = region["replicas"].Text,
                    OSDiskEncryptionSetId = region["disk_encryption_set_id"].Text,
                }),
            ],
        };
    }

    /// <summary>A block that names an image version; null if there is none.</summary>
    public static PackerGalleryDestination? MapVersion(IResourceNode block) => block.IsComposite
        ? new PackerGalleryDestination
        {
            ResourceGroup = block["resource_group"].Text,
            Gallery = block["gallery_name"].Text,
            Definition = block["image_name"].Text,
            Version = block["image_version"].Text,
        }
        : null;

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
