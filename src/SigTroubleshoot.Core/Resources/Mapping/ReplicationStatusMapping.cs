using System.Globalization;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads the replication status of an image version.</summary>
internal static class ReplicationStatusMapping
{
    /// <summary>The status; null where there is none, because it was not asked for.</summary>
    public static ReplicationStatus? Map(IResourceNode node) =>
        node.IsComposite ? new ReplicationStatus(node["AggregatedState"].Text ?? "", [.. node["Summary"].Items.Select(MapRegion)]) : null;

    private static RegionStatus MapRegion(IResourceNode node) =>
        new(node["Region"].Text ?? "", node["State"].Text ?? "", Progress(node["Progress"].Text), node["Details"].Text ?? "");

    // Some services write the number as a text, and none of them may leave the range of a per cent.
    private static int? Progress(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var progress) ? (int)Math.Max(0, Math.Min(progress, 100)) : null;
}
