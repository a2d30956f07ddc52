namespace SigTroubleshoot.Resources;

/// <summary>A resource that may refer to gallery images: a VM, a scale set or its instance, a disk, a snapshot, an image template, or an image version.</summary>
internal sealed record ImageUser
{
    /// <summary>The resource ID.</summary>
    public required string Id { get; init; }

    /// <summary>The location.</summary>
    public string? Location { get; init; }

    /// <summary><c>managedBy</c> of a disk: the VM that it is attached to.</summary>
    public string? ManagedBy { get; init; }

    /// <summary><c>sku.capacity</c> of a scale set.</summary>
    public long? Capacity { get; init; }

    /// <summary>The image of a VM or of an instance: <c>storageProfile.imageReference</c>.</summary>
    public ImageMention? Image { get; init; }

    /// <summary>The image of a scale set's model: <c>virtualMachineProfile.storageProfile.imageReference</c>.</summary>
    public ImageMention? ModelImage { get; init; }

    /// <summary>What a disk or a snapshot (<c>creationData</c>) or an image version (<c>storageProfile.source</c>) was created from.</summary>
    public IReadOnlyList<ImageMention> CreatedFrom { get; init; } = [];

    /// <summary><c>source.imageVersionId</c> of an image template.</summary>
    public string? BuiltFrom { get; init; }

    /// <summary><c>galleryImageId</c> of an image template's targets.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];
}
