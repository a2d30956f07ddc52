using SigTroubleshoot.Azure;
using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Deployment;

/// <summary>What was read to tell whether an image can be deployed. A part that could not be read has its reason; the others stand.</summary>
internal sealed class DeploymentReading
{
    /// <summary>What is asked.</summary>
    public required DeploymentQuestion Question { get; init; }

    /// <summary>The machine to be made, with the image's definition where that was read.</summary>
    public required DeploymentRequest Request { get; init; }

    /// <summary>The image definition.</summary>
    public required Reading<ImageDefinition> Definition { get; init; }

    /// <summary>The gallery; read only where its definition was not found.</summary>
    public Reading<Gallery>? Gallery { get; init; }

    /// <summary>Which version is the latest; null where a version is named.</summary>
    public LatestChoice? Latest { get; init; }

    /// <summary>The version that is named or is the latest; null where there is no latest.</summary>
    public Reading<ImageVersion>? VersionAnswer { get; init; }

    /// <summary>That version, with the region in question alone; null where it was not read, or is somebody else's.</summary>
    public VersionReading? Version { get; init; }

    /// <summary>What the caller may do with the image; null where it is somebody else's.</summary>
    public PermissionReading? ImagePermissions { get; init; }

    /// <summary>What the caller may do in the subscription of the machines.</summary>
    public required PermissionReading TargetPermissions { get; init; }

    /// <summary>The subscription of the image; null where it is somebody else's.</summary>
    public Reading<Subscription>? ImageSubscription { get; init; }

    /// <summary>The subscription of the machines.</summary>
    public required Reading<Subscription> TargetSubscription { get; init; }

    /// <summary>The VM size that was named, as the region offers it: no item where it does not; null where none was named.</summary>
    public ListReading<VmSize>? Sizes { get; init; }

    /// <summary>The disk encryption sets that the version uses in the region.</summary>
    public IReadOnlyList<EncryptionSetReading> EncryptionSets { get; init; } = [];

    /// <summary>The deleted versions that the gallery retains; read only where the version that is asked for, or any version, is missing.</summary>
    public ListReading<SoftDeletedVersion>? SoftDeleted { get; init; }

    /// <summary>The definition; null where it was not read.</summary>
    public ImageDefinition? DefinitionFacts => Request.Definition;

    /// <summary>How the version stands in the region; null where it is not known or the version does not name the region.</summary>
    public RegionReplication? Region => Version is { Regions: { Count: > 0 } regions } ? regions[0] : null;

    /// <summary>The size that was named; null where there is none in the region, or it is not known.</summary>
    public VmSize? Size => Sizes is { Failure: null } sizes ? sizes.Items.FirstOrDefault() : null;

    /// <summary>The number of the version that is named or is the latest; empty where there is none.</summary>
    public string VersionName => Latest?.Version ?? Question.Image.Version;

    /// <summary>How much there is of the image.</summary>
    public ImageExistence Existence
    {
        get
        {
            if (VersionAnswer is { Failure: null })
                return ImageExistence.Found;
            if (Definition.IsNotFound)
                return Definition.IsAbsent ? AboveDefinition : ImageExistence.Untold;
            if (!Question.Image.IsLatest && VersionAnswer is { IsNotFound: true })
                return ImageExistence.NoVersion;
            return Definition.Failure is null && Question.Image.IsLatest ? ImageExistence.Found : ImageExistence.Untold;
        }
    }

    /// <summary>The failures of reading the image itself.</summary>
    public IEnumerable<ReadFailure> ImageFailures => new[] { VersionAnswer?.Failure, Definition.Failure, Latest?.Failure }.OfType<ReadFailure>();

    private ImageExistence AboveDefinition =>
        Definition.Failure?.HasCode("ResourceGroupNotFound") == true ? ImageExistence.NoResourceGroup
        : Gallery is { IsNotFound: true } ? ImageExistence.NoGallery
        : ImageExistence.NoDefinition;
}

/// <summary>A disk encryption set that a version names.</summary>
/// <param name="Disk">The disk that it encrypts.</param>
/// <param name="Set">The set.</param>
internal sealed record EncryptionSetReading(EncryptedDisk Disk, Reading<AzureResource> Set)
{
    /// <summary>The set's region as Azure writes it; empty where it is not known.</summary>
    public string Location => Set.Value?.Location ?? "";
}
