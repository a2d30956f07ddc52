using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Deployment;

/// <summary>The version to be deployed, with the resources that its properties make relevant.</summary>
internal sealed record DeploymentVersion
{
    /// <summary>The version.</summary>
    public required Reading<ImageVersion> Answer { get; init; }

    /// <summary>The disk encryption sets that it uses in the region.</summary>
    public IReadOnlyList<EncryptionSetReading> EncryptionSets { get; init; } = [];

    /// <summary>Its gallery; read only if the version is encrypted with a customer-managed key, because then it matters how the gallery is shared.</summary>
    public Reading<Gallery>? Gallery { get; init; }

    /// <summary>The version with the validations that Azure ran; null where the version was not read, or is somebody else's.</summary>
    public Reading<ImageVersion>? Validated { get; init; }

    /// <summary>Its source; read only where its provisioning has not succeeded, because then the source may be the reason. Null also where it could not be read.</summary>
    public SourceImage? Source { get; init; }

    /// <summary>Reads a version of the image in question.</summary>
    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="question">The question.</param>
    /// <param name="name">The version's name.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public static async Task<DeploymentVersion> ReadAsync(AzureView azure, DeploymentQuestion question, string name, CancellationToken cancellation)
    {
        if (question.Image.IsShared)
            return new DeploymentVersion { Answer = await azure.ReadSharedVersionAsync(question.VersionPath(name), cancellation).ConfigureAwait(false) };
        var answer = await azure.GetAsync(question.VersionPath(name), ImageVersionMapping.Map, cancellation).ConfigureAwait(false);
        if (answer.Value is not { } version)
            return new DeploymentVersion { Answer = answer };
        var validated = version.Validations is not null ? Task.FromResult(answer) : azure.GetAsync(question.ValidatedVersionPath(name), ImageVersionMapping.Map, cancellation);
        var target = version.TargetRegion(question.Region);
        return new DeploymentVersion
        {
            Answer = answer,
            EncryptionSets = target is null ? [] : await ReadSetsAsync(azure, target, cancellation).ConfigureAwait(false),
            Gallery = target is not null && EncryptedDisk.Of(target).Any() ? await azure.ReadGalleryAsync(question.Image.GalleryId, cancellation).ConfigureAwait(false) : null,
            Validated = await validated.ConfigureAwait(false),
            Source = version.IsProvisioning("Succeeded") ? null : await ReadSourceAsync(azure, version, cancellation).ConfigureAwait(false),
        };
    }

    private static Task<EncryptionSetReading[]> ReadSetsAsync(AzureView azure, TargetRegion target, CancellationToken cancellation) =>
        Task.WhenAll(EncryptedDisk.Of(target)
            .GroupBy(disk => disk.DiskEncryptionSetId, StringComparer.OrdinalIgnoreCase)
            .Select(async disks => new EncryptionSetReading(disks.First(), await azure.ReadResourceAsync(disks.Key, cancellation).ConfigureAwait(false))));

    private static async Task<SourceImage?> ReadSourceAsync(AzureView azure, ImageVersion version, CancellationToken cancellation) =>
        ResourceId.TryParse(version.SourceIds.FirstOrDefault(), out var id) && id.SubscriptionId.Length > 0
            ? (await azure.ReadSourceAsync(id, cancellation).ConfigureAwait(false)).Value
            : null;
}
