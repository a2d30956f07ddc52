using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>The health of one image version: what is replicated where, what is stuck or failed, and what to do about it.</summary>
public sealed class ReplicationHealth
{
    /// <summary>The resource id of the version; of the image definition where that holds no version.</summary>
    public required string ResourceId { get; init; }

    /// <summary>The subscription; empty where it is not known.</summary>
    public string SubscriptionId { get; init; } = "";

    /// <summary>The resource group of the gallery; empty where it is not known.</summary>
    public string ResourceGroupName { get; init; } = "";

    /// <summary>The gallery; empty where it is not known.</summary>
    public string GalleryName { get; init; } = "";

    /// <summary>The image definition; empty where it is not known.</summary>
    public string GalleryImageDefinitionName { get; init; } = "";

    /// <summary>The version's name, such as <c>2.4.0</c>; empty where an image definition holds no version.</summary>
    public string Name { get; init; } = "";

    /// <summary>How it stands.</summary>
    public required ReplicationHealthState State { get; init; }

    /// <summary>Why it could not be read; empty where it was.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Creating, Updating, Succeeded, Failed, Deleting or Migrating; empty where it is not known.</summary>
    public string ProvisioningState { get; init; } = "";

    /// <summary>What the service says of all regions together: Completed, InProgress, Failed or Unknown; empty where it does not tell.</summary>
    public string AggregatedState { get; init; } = "";

    /// <summary>The version's own region; empty where it is not known.</summary>
    public string Location { get; init; } = "";

    /// <summary>When the version was published; null where it is not known.</summary>
    public DateTimeOffset? PublishedDate { get; init; }

    /// <summary>How old the version is; null where it is not known.</summary>
    public TimeSpan? Age => PublishedDate is { } published ? ReadAt - published : null;

    /// <summary>When this was read.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>The regions, in the order of the version's list; then those the service lists besides.</summary>
    public IReadOnlyList<RegionReplication> Regions { get; init => field = Indexable.Of(value); } = Array.Empty<RegionReplication>();

    /// <summary>How far all regions together are, from 0 to 100; null where the service does not tell.</summary>
    public int? Progress { get; init; }

    /// <summary>An estimate of the time until all regions are complete; null where there are no two readings that allow one.</summary>
    public TimeSpan? TimeLeft { get; init; }

    /// <summary>What the rules find, worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = Indexable.Of(value); } = Array.Empty<Finding>();

    /// <summary>The version and its state.</summary>
    public override string ToString() => $"{ResourceId}: {State}";
}
