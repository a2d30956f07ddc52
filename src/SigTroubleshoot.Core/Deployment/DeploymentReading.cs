using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Health;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Deployment;

/// <summary>What was read to decide whether an image can be deployed. A part that could not be read has its reason; the others are valid.</summary>
internal sealed class DeploymentReading
{
    /// <summary>The question.</summary>
    public required DeploymentQuestion Question { get; init; }

    /// <summary>The VM to be created, with the image definition if that was read.</summary>
    public required DeploymentRequest Request { get; init; }

    /// <summary>The image definition.</summary>
    public required Reading<ImageDefinition> Definition { get; init; }

    /// <summary>The gallery; read only if the image definition was not found, or if the version is encrypted with a customer-managed key.</summary>
    public Reading<Gallery>? Gallery { get; init; }

    /// <summary>The latest version; null if a version was specified.</summary>
    public LatestChoice? Latest { get; init; }

    /// <summary>The specified or latest version; null if there is no latest version.</summary>
    public Reading<ImageVersion>? VersionAnswer { get; init; }

    /// <summary>That version, with only the region in question; null if it was not read, or if another owner shares it.</summary>
    public VersionReading? Version { get; init; }

    /// <summary>That version, with the validations that Azure ran; null where it was not read, or is somebody else's.</summary>
    public Reading<ImageVersion>? Validated { get; init; }

    /// <summary>What the caller may do with the image; null where it is somebody else's.</summary>
    public PermissionReading? ImagePermissions { get; init; }

    /// <summary>The caller's permissions in the subscription of the VMs.</summary>
    public required PermissionReading TargetPermissions { get; init; }

    /// <summary>The subscription of the image; null if another owner shares it.</summary>
    public Reading<Subscription>? ImageSubscription { get; init; }

    /// <summary>The subscription of the VMs.</summary>
    public required Reading<Subscription> TargetSubscription { get; init; }

    /// <summary>The specified VM size, as the region offers it: no item if it does not; null if none was specified.</summary>
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

    /// <summary>The replication of the version to the region; null if unknown or if the region is not a target region.</summary>
    public RegionReplication? Region => Version is { Regions: { Count: > 0 } regions } ? regions[0] : null;

    /// <summary>The specified size; null if the region does not offer it, or if unknown.</summary>
    public VmSize? Size => Sizes is { Failure: null, Items: { Count: > 0 } sizes } ? sizes[0] : null;

    /// <summary>The version in the recycle bin; null if it is not there or the bin was not read.</summary>
    public SoftDeletedVersion? SoftDeletedVersion =>
        SoftDeleted?.Items.FirstOrDefault(version => string.Equals(version.Name, VersionName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the version that is named was not found.</summary>
    public bool IsVersionMissing => VersionAnswer?.IsNotFound == true;

    /// <summary>The name of the specified or latest version; empty if there is none.</summary>
    public string VersionName => Latest?.Version ?? Question.Image.Version;

    /// <summary>Which parts of the image exist.</summary>
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

    /// <summary>The failures to read the image itself.</summary>
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
