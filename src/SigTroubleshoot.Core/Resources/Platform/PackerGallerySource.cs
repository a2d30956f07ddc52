namespace SigTroubleshoot.Resources;

/// <summary>The block <c>shared_image_gallery</c> of a Packer template: where a build starts. Null means absent.</summary>
internal sealed record PackerGallerySource
{
    /// <summary><c>subscription</c>.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary><c>resource_group</c>.</summary>
    public string? ResourceGroup { get; init; }

    /// <summary><c>gallery_name</c>.</summary>
    public string? Gallery { get; init; }

    /// <summary><c>image_name</c>: the image definition.</summary>
    public string? Definition { get; init; }

    /// <summary><c>image_version</c>; the latest one if it is null.</summary>
    public string? Version { get; init; }
}
