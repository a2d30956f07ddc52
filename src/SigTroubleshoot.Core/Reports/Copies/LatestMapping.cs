using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Reports.Copies;

/// <summary>Reads the latest version in a region from the object that a job, a remote session, or Clixml made of it.</summary>
internal static class LatestMapping
{
    /// <summary>The latest version; null if the node is something else.</summary>
    public static LatestVersion? Map(IResourceNode node)
    {
        if (node[nameof(LatestVersion.DefinitionId)].Text is not { } id || !node[nameof(LatestVersion.Newest)].Exists
            || node.EnumOf<FindingOutcome>(nameof(LatestVersion.Outcome)) is not { } outcome)
            return null;
        return new LatestVersion
        {
            DefinitionId = id,
            Outcome = outcome,
            SubscriptionId = node.TextOf(nameof(LatestVersion.SubscriptionId)),
            ResourceGroupName = node.TextOf(nameof(LatestVersion.ResourceGroupName)),
            GalleryName = node.TextOf(nameof(LatestVersion.GalleryName)),
            GalleryImageDefinitionName = node.TextOf(nameof(LatestVersion.GalleryImageDefinitionName)),
            Location = node.TextOf(nameof(LatestVersion.Location)),
            Version = node.TextOf(nameof(LatestVersion.Version)),
            ResourceId = node.TextOf(nameof(LatestVersion.ResourceId)),
            Newest = node.TextOf(nameof(LatestVersion.Newest)),
            Skipped = [.. node[nameof(LatestVersion.Skipped)].Items.Select(SkippedOf).OfType<SkippedVersion>()],
            Reason = node.TextOf(nameof(LatestVersion.Reason)),
            ReadAt = node.TimeOf(nameof(LatestVersion.ReadAt)) ?? default,
            Findings = node.FindingsOf(),
        };
    }

    private static SkippedVersion? SkippedOf(IResourceNode node) =>
        node[nameof(SkippedVersion.Name)].Text is { } name && node.EnumOf<SkippedReason>(nameof(SkippedVersion.Reason)) is { } reason
            ? new SkippedVersion(name, reason, node.TextOf(nameof(SkippedVersion.State)))
            : null;
}
