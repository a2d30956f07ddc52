namespace SigTroubleshoot.Resources;

/// <summary>A VM or scale set about to be created from an image. Null means absent or unknown.</summary>
internal sealed record DeploymentRequest
{
    /// <summary>The ID in <c>imageReference.id</c>.</summary>
    public string? ImageReferenceId { get; init; }

    /// <summary>The ID in <c>imageReference.sharedGalleryImageId</c>.</summary>
    public string? SharedGalleryImageId { get; init; }

    /// <summary>The ID in <c>imageReference.communityGalleryImageId</c>.</summary>
    public string? CommunityGalleryImageId { get; init; }

    /// <summary>The ID in <c>source_image_id</c> of a Terraform configuration.</summary>
    public string? TerraformImageId { get; init; }

    /// <summary>The Marketplace publisher in the image reference.</summary>
    public string? Publisher { get; init; }

    /// <summary>The Marketplace offer in the image reference.</summary>
    public string? Offer { get; init; }

    /// <summary>The Marketplace SKU in the image reference.</summary>
    public string? Sku { get; init; }

    /// <summary>The version in the image reference.</summary>
    public string? Version { get; init; }

    /// <summary>Whether the request contains an OS profile (user name, password, SSH key, computer name).</summary>
    public bool? HasOsProfile { get; init; }

    /// <summary>Whether the request specifies a purchase plan.</summary>
    public bool? HasPlan { get; init; }

    /// <summary>Whether it is a scale set with automatic OS upgrade.</summary>
    public bool AutomaticOSUpgrade { get; init; }

    /// <summary>The requested security type; null if the request has no security profile.</summary>
    public string? SecurityType { get; init; }

    /// <summary>Whether the request is complete, so that an absent security type means Standard.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The region; null if unknown.</summary>
    public string? Location { get; init; }

    /// <summary>The VM size; null if it is absent.</summary>
    public string? VmSize { get; init; }

    /// <summary>Regular, Low, or Spot; null if it is absent.</summary>
    public string? Priority { get; init; }

    /// <summary>The number of VMs of a scale set; null if it is unknown.</summary>
    public long? Capacity { get; init; }

    /// <summary>The image version that the same template creates; null if it does not create it.</summary>
    public ImageVersion? PlannedVersion { get; init; }

    /// <summary>The image definition; null if unknown.</summary>
    public ImageDefinition? Definition { get; init; }

    /// <summary>Known image definitions, to look up publisher, offer, and SKU.</summary>
    public IReadOnlyList<ImageDefinition> KnownDefinitions { get; init; } = [];
}
