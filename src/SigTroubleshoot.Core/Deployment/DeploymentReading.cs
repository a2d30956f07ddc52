using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

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

    /// <summary>The gallery; read only where its definition was not found, or the version is encrypted with a customer key.</summary>
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

    /// <summary>How much of Compute's quotas the subscription uses in the region; null if no VM size was specified.</summary>
    public ListReading<ComputeUsage>? Usages { get; init; }

    /// <summary>The images of the gallery that are shared with the whole tenant; read only if an image that is shared directly was not found.</summary>
    public ListReading<ImageDefinition>? SharedWithTenant { get; init; }

    /// <summary>When everything was read.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The deleted versions of the definition that the gallery retains; null if the image is shared by another owner, or the definition was not read.</summary>
    public ListReading<SoftDeletedVersion>? SoftDeleted { get; init; }

    /// <summary>How the version stands in the region; null where it is not known or the version does not name the region.</summary>
    public RegionReplication? Region => Version is { Regions: { Count: > 0 } regions } ? regions[0] : null;

    /// <summary>The size that was named; null where there is none in the region, or it is not known.</summary>
    public VmSize? Size => Sizes is { Failure: null, Items: { Count: > 0 } sizes } ? sizes[0] : null;

    /// <summary>The version in the recycle bin; null if it is not there or the bin was not read.</summary>
    public SoftDeletedVersion? SoftDeletedVersion =>
        SoftDeleted?.Items.FirstOrDefault(version => string.Equals(version.Name, VersionName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the version that is named was not found.</summary>
    public bool IsVersionMissing => VersionAnswer?.IsNotFound == true;

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
                return Definition.IsAbsent ? AboveDefinition : ImageExistence.Unknown;
            if (!Question.Image.IsLatest && VersionAnswer is { IsNotFound: true })
                return ImageExistence.NoVersion;
            return Definition.Failure is null && Question.Image.IsLatest ? ImageExistence.Found : ImageExistence.Unknown;
        }
    }

    /// <summary>The failures of reading the image itself.</summary>
    public IEnumerable<ReadFailure> ImageFailures => new[] { VersionAnswer?.Failure, Definition.Failure, Latest?.Failure }.OfType<ReadFailure>();

    /// <summary>Why a question about the VM size has no answer.</summary>
    public Answer WithoutSize() =>
        Question.VmSize is null ? Undetermined.NotSpecified("-VMSize")
        : Sizes?.Failure is { } failure ? Undetermined.Blocking(failure)
        : Answer.NotEvaluated(CommonTexts.DeploymentNoSize);

    /// <summary>Why a question about the image definition has no answer.</summary>
    public Answer WithoutDefinition() => Missing() ?? Answer.NotEvaluated(Definition.Failure!);

    /// <summary>Why a question about the image version has no answer.</summary>
    public Answer WithoutVersion() =>
        Missing()
        ?? ((VersionAnswer?.Failure ?? Latest?.Failure) is { } failure ? Answer.NotEvaluated(failure)
        : Answer.NotEvaluated(Latest is not null ? CommonTexts.DeploymentNoLatest : CommonTexts.DeploymentNoVersion));

    private Answer? Missing() => Existence switch
    {
        ImageExistence.NoResourceGroup => Answer.NotEvaluated(CommonTexts.DeploymentNoGroup),
        ImageExistence.NoGallery => Answer.NotEvaluated(CommonTexts.DeploymentNoGallery),
        ImageExistence.NoDefinition => Answer.NotEvaluated(CommonTexts.DeploymentNoDefinition),
        ImageExistence.NoVersion when Definition.Failure is not null => null,
        ImageExistence.NoVersion => Answer.NotEvaluated(CommonTexts.DeploymentNoVersion),
        _ => null,
    };

    private ImageExistence AboveDefinition =>
        Definition.Failure?.HasCode("ResourceGroupNotFound") == true ? ImageExistence.NoResourceGroup
        : Gallery is { IsNotFound: true } ? ImageExistence.NoGallery
        : ImageExistence.NoDefinition;
}
