namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads what a template says about a VM, a scale set, or a disk that is created from an image.</summary>
internal static class DeploymentRequestMapping
{
    /// <summary>The name of the profile with the accounts of a VM.</summary>
    public const string OsProfile = "osProfile";

    /// <summary>The VM.</summary>
    public static DeploymentRequest MapVirtualMachine(IResourceNode node) => Map(node, node["properties"]) with
    {
        VmSize = node.FilledTextOf("hardwareProfile.vmSize"),
        Priority = node.FilledTextOf("priority"),
    };

    /// <summary>The scale set.</summary>
    public static DeploymentRequest MapScaleSet(IResourceNode node) => Map(node, node.Find("virtualMachineProfile")) with
    {
        VmSize = node.FilledTextOf("sku.name"),
        Priority = node.FilledTextOf("virtualMachineProfile.priority"),
        Capacity = CapacityOf(node),
    };

    /// <summary>The disk; it has no profile of the operating system.</summary>
    public static DeploymentRequest MapDisk(IResourceNode node)
    {
        var reference = node.Find("creationData.galleryImageReference");
        return new DeploymentRequest
        {
            Location = node.FilledTextOf("location"),
            ImageReferenceId = reference["id"].Text,
            SharedGalleryImageId = reference.FilledTextOf("sharedGalleryImageId"),
            CommunityGalleryImageId = reference.FilledTextOf("communityGalleryImageId"),
        };
    }

    /// <summary>The number of VMs of a scale set; null if it is unknown.</summary>
    public static long? CapacityOf(IResourceNode node) => node.Find("sku.capacity").Number();

    private static DeploymentRequest Map(IResourceNode node, IResourceNode profile)
    {
        var reference = profile["storageProfile"]["imageReference"];
        return new DeploymentRequest
        {
            Location = node.FilledTextOf("location"),
            ImageReferenceId = reference["id"].Text,
            SharedGalleryImageId = reference.FilledTextOf("sharedGalleryImageId"),
            CommunityGalleryImageId = reference.FilledTextOf("communityGalleryImageId"),
            TerraformImageId = node.FilledTextOf("source_image_id"),
            Publisher = reference.FilledTextOf("publisher"),
            Offer = reference.FilledTextOf("offer"),
            Sku = reference.FilledTextOf("sku"),
            Version = reference.FilledTextOf("version"),
            HasOsProfile = profile.Exists ? profile[OsProfile].Exists : null,
            HasPlan = profile.Exists ? node["plan"].Exists : null,
            SecurityType = profile.FilledTextOf("securityProfile.securityType"),
            AutomaticOSUpgrade = node.Find("upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade").Flag() == true,
            IsComplete = profile.Exists,
        };
    }
}
