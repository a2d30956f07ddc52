using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>What uses an image version, what it stores, and whether it may be deleted.</summary>
public sealed class ImageUse
{
    /// <summary>The resource ID of the version.</summary>
    public required string ResourceId { get; init => field = CleanText.Of(value); }

    /// <summary>The subscription of the gallery.</summary>
    public string SubscriptionId { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The resource group of the gallery.</summary>
    public string ResourceGroupName { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The gallery.</summary>
    public string GalleryName { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The image definition.</summary>
    public string GalleryImageDefinitionName { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The version's name, such as <c>2.4.0</c>.</summary>
    public string Name { get; init => field = CleanText.Of(value); } = "";

    /// <summary>When the version was published; null if unknown.</summary>
    public DateTimeOffset? PublishedDate { get; init; }

    /// <summary>Its end-of-life date; null if it has none.</summary>
    public DateTimeOffset? EndOfLifeDate { get; init; }

    /// <summary>The target regions, in the form <c>westeurope</c>.</summary>
    public IReadOnlyList<string> Regions { get; init => field = Indexable.Of(value); } = Array.Empty<string>();

    /// <summary>The number of replicas in all regions together; null if the version could not be read.</summary>
    public long? Replicas { get; init; }

    /// <summary>The provisioned size of its disks in GB, of each replica; null if Azure does not show it.</summary>
    public long? SizeInGB { get; init; }

    /// <summary>The size of all replicas together, in GB; null if the size is unknown. Azure may bill less: it bills what is stored.</summary>
    public long? TotalGB => SizeInGB * Replicas;

    /// <summary>The total size at the specified price, in the currency of that price; null without a price, or if the size is unknown.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The resources that refer to the version.</summary>
    public IReadOnlyList<ImageUseReference> UsedBy { get; init => field = Indexable.Of(value); } = Array.Empty<ImageUseReference>();

    /// <summary>The number of resources that use the version: all of <see cref="UsedBy"/> except templates that publish to it.</summary>
    public int UseCount => UsedBy.Count(reference => reference.Kind != ImageUseKind.ImageTemplateTarget);

    /// <summary>The regions in which it is the latest version, or may be. As long as the newest version has no complete replica in a region, the next lower one is the latest there, and both are listed.</summary>
    public IReadOnlyList<string> IsLatestIn { get; init => field = Indexable.Of(value); } = Array.Empty<string>();

    /// <summary>Whether it may be deleted.</summary>
    public ImageDeletion CanDelete { get; init; }

    /// <summary>Why it may not be deleted, or why that could not be determined.</summary>
    public IReadOnlyList<string> Reasons { get; init => field = Indexable.Of(value); } = Array.Empty<string>();

    /// <summary>The lines of Az PowerShell and Azure CLI that delete it; empty unless it may be deleted.</summary>
    public string Command { get; init => field = CleanText.Of(value); } = "";

    /// <summary>Why other resources may use the version that could not be read; empty if all could be.</summary>
    public string Reason { get; init => field = CleanText.Of(value); } = "";

    /// <summary>What the rules find about the version, worst first. Replication is not read: Get-SigReplicationHealth shows it.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = Indexable.Of(value); } = Array.Empty<Finding>();

    /// <summary>Whether it is known that nothing uses the version.</summary>
    internal bool IsUnused => UseCount == 0 && Reason.Length == 0;

    /// <summary>The version, and how many resources use it.</summary>
    public override string ToString() => Reason.Length > 0 ? $"{ResourceId}: {Reason}" : $"{ResourceId}: {UseCount}";
}
