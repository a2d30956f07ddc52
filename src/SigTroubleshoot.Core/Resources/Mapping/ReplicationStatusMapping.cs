using System.Globalization;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads the replication status of an image version.</summary>
internal static class ReplicationStatusMapping
{
    /// <summary>The status; null if it was not requested.</summary>
    public static ReplicationStatus? Map(IResourceNode node) =>
        node.IsComposite ? new ReplicationStatus(node["AggregatedState"].Text ?? "", [.. node["Summary"].Items.Select(MapRegion)]) : null;

    private static RegionStatus MapRegion(IResourceNode node) =>
        new(node["Region"].Text ?? "", node["State"].Text ?? "", Progress(node["Progress"].Text), node["Details"].Text ?? "");

    // Some services return the number as text; it must not leave the range of a percentage.
    private static int? Progress(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var progress) ? (int)Math.Max(0, Math.Min(progress, 100)) : null;
}
