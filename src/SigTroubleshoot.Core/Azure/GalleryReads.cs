using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Azure;

/// <summary>Reads galleries, image definitions, and image versions.</summary>
internal static class GalleryReads
{
    /// <summary>Reads a gallery.</summary>
    public static Task<Reading<Gallery>> ReadGalleryAsync(this AzureView azure, string id, CancellationToken cancellation) =>
        azure.GetAsync(ArmPath.Of(id), GalleryMapping.Map, cancellation);

    /// <summary>Reads a gallery.</summary>
    public static async Task<Reading<Gallery>> ReadGalleryAsync(this ArmReader reader, string id, CancellationToken cancellation) =>
        (await reader.GetAsync(ArmPath.Of(id), cancellation).ConfigureAwait(false)).As(GalleryMapping.Map);

    /// <summary>Lists the galleries of a subscription.</summary>
    public static Task<ListReading<Gallery>> ListGalleriesAsync(this AzureView azure, string subscriptionId, CancellationToken cancellation) =>
        azure.ListAsync(ArmPath.Galleries(subscriptionId), GalleryMapping.Map, cancellation);

    /// <summary>Reads an image definition.</summary>
    public static Task<Reading<ImageDefinition>> ReadDefinitionAsync(this AzureView azure, string id, CancellationToken cancellation) =>
        azure.GetAsync(ArmPath.Of(id), ImageDefinitionMapping.Map, cancellation);

    /// <summary>Lists the image definitions of a gallery.</summary>
    public static Task<ListReading<ImageDefinition>> ListDefinitionsAsync(this AzureView azure, string galleryId, CancellationToken cancellation) =>
        azure.ListAsync(ArmPath.Collection(galleryId, "images"), ImageDefinitionMapping.Map, cancellation);

    /// <summary>Reads an image version, with its replication status.</summary>
    public static Task<Reading<ImageVersion>> ReadVersionAsync(this AzureView azure, string id, CancellationToken cancellation) =>
        azure.GetAsync(ArmPath.Of(id, ArmPath.ReplicationStatus), ImageVersionMapping.Map, cancellation);

    /// <summary>Reads an image version, with its replication status.</summary>
    public static async Task<Reading<ImageVersion>> ReadVersionAsync(this ArmReader reader, string id, CancellationToken cancellation) =>
        (await reader.GetAsync(ArmPath.Of(id, ArmPath.ReplicationStatus), cancellation).ConfigureAwait(false)).As(ImageVersionMapping.Map);

    /// <summary>Adds to an image version the validations that Azure ran, which need a request of their own.</summary>
    /// <returns>The version, and why the validations could not be read; null if they were.</returns>
    public static async Task<(ImageVersion Version, ReadFailure? Failure)> AddValidationsAsync(this ArmReader reader, ImageVersion version, CancellationToken cancellation)
    {
        if (version is not { Id: { } id, Validations: null })
            return (version, null);
        var reading = (await reader.GetAsync(ArmPath.Of(id, ArmPath.ValidationProfile), cancellation).ConfigureAwait(false)).As(ImageVersionMapping.Map);
        return reading.Value is { } validated ? (version with { Validations = validated.Validations }, null) : (version, reading.Failure);
    }

    /// <summary>Lists the image versions of a definition; the list does not include their replication status.</summary>
    public static Task<ListReading<ImageVersion>> ListVersionsAsync(this AzureView azure, string definitionId, CancellationToken cancellation) =>
        azure.ListAsync(ArmPath.Collection(definitionId, "versions"), ImageVersionMapping.Map, cancellation);

    /// <summary>A gallery, with its sharing status.</summary>
    public static Task<Reading<Gallery>> ReadSharingAsync(this AzureView azure, string galleryId, CancellationToken cancellation) =>
        azure.GetAsync(ArmPath.Of(galleryId, ArmPath.Sharing), GalleryMapping.Map, cancellation);

    /// <summary>A gallery, with whom it is shared and its sharing status.</summary>
    public static async Task<Reading<Gallery>> ReadSharingAsync(this ArmReader reader, string galleryId, CancellationToken cancellation) =>
        (await reader.GetAsync(ArmPath.Of(galleryId, ArmPath.Sharing), cancellation).ConfigureAwait(false)).As(GalleryMapping.Map);

    /// <summary>The images of a gallery that its owner shares with the whole tenant, as one subscription sees them in one region.</summary>
    public static Task<ListReading<ImageDefinition>> ListImagesOfTenantAsync(this AzureView azure, string subscriptionId, string region, string galleryId, CancellationToken cancellation) =>
        azure.ListAsync(ArmPath.SharedWithTenant(subscriptionId, region, galleryId), ImageDefinitionMapping.Map, cancellation);
}
