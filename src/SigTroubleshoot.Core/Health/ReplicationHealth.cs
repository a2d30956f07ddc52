using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>The health of one image version, or of one version of a gallery application: which regions are complete, stuck, or failed, and how to fix them.</summary>
public sealed class ReplicationHealth
{
    /// <summary>The resource ID of the version; of the image definition or application if it has no versions.</summary>
    public required string ResourceId { get; init => field = CleanText.Of(value); }

    /// <summary>The subscription; empty if unknown.</summary>
    public string SubscriptionId { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The resource group of the gallery; empty if unknown.</summary>
    public string ResourceGroupName { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The gallery; empty if unknown.</summary>
    public string GalleryName { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The image definition; empty if unknown, or for the version of an application.</summary>
    public string GalleryImageDefinitionName { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The gallery application; empty for an image version.</summary>
    public string GalleryApplicationName { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The version's name, such as <c>2.4.0</c>; empty for an image definition without versions.</summary>
    public string Name { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The overall state.</summary>
    public required ReplicationHealthState State { get; init; }

    /// <summary>Why it could not be read, or why its state is Unknown if no finding says so; otherwise empty.</summary>
    public string Reason { get; init => field = CleanText.Of(value); } = "";

    /// <summary>Creating, Updating, Succeeded, Failed, Deleting, or Migrating; empty if unknown.</summary>
    public string ProvisioningState { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The service's state of all regions together: Completed, InProgress, Failed, or Unknown; empty if it is not reported.</summary>
    public string AggregatedState { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The version's location; empty if unknown.</summary>
    public string Location { get; init => field = CleanText.Of(value); } = "";

    /// <summary>When the version was published; null if unknown.</summary>
    public DateTimeOffset? PublishedDate { get; init; }

    /// <summary>The age of the version; null if unknown.</summary>
    public TimeSpan? Age => PublishedDate is { } published ? ReadAt - published : null;

    /// <summary>When this was read.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>The regions, in the order of the version's list; then the other regions that the service reports.</summary>
    public IReadOnlyList<RegionReplication> Regions { get; init => field = Indexable.Of(value); } = Array.Empty<RegionReplication>();

    /// <summary>The progress of all regions together, from 0 to 100; null if the service does not report it.</summary>
    public int? Progress { get; init; }

    /// <summary>When the last accepted write of the version began, according to the activity log; null if the log was not read or does not show it.</summary>
    public DateTimeOffset? LastWrite { get; init; }

    /// <summary>How long replication of other versions of the image definition took, in the middle of all that the activity log shows; null if it was not read or shows none.</summary>
    public TimeSpan? UsualTime { get; init; }

    /// <summary>The estimated time until all regions are complete, from two reads or from <see cref="LastWrite"/> and <see cref="UsualTime"/>; null if there is no estimate.</summary>
    public TimeSpan? TimeLeft { get; init; }

    /// <summary>How the gallery is shared: Private, Groups, or Community; empty if it was not read.</summary>
    public string SharingPermission { get; init => field = CleanText.Of(value); } = "";

    /// <summary>With whom the gallery is shared: the IDs of subscriptions and tenants, or its public names; empty if it was not read.</summary>
    public IReadOnlyList<string> SharedWith { get; init => field = Indexable.Of([.. value.Select(CleanText.Of)]); } = Array.Empty<string>();

    /// <summary>When a soft-deleted version was deleted; null for any other, or if Azure does not report it.</summary>
    public DateTimeOffset? DeletedDate { get; init; }

    /// <summary>Until when a soft-deleted version can still be deployed by its number; null for any other, or if Azure does not report it.</summary>
    public DateTimeOffset? UsableUntil { get; init; }

    /// <summary>Until when a soft-deleted version can be restored; null for any other, or if Azure does not report it.</summary>
    public DateTimeOffset? RestorableUntil { get; init; }

    /// <summary>The findings, worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = Indexable.Of(value); } = Array.Empty<Finding>();

    /// <summary>The version and its state.</summary>
    public override string ToString() => $"{ResourceId}: {State}";
}
