using System.Globalization;

namespace SigTroubleshoot.Resources;

/// <summary>The replicas of a version in one region, as far as the request specifies them.</summary>
/// <param name="Region">The region as the request writes it.</param>
/// <param name="Count">The replica count; null if the request does not specify one, or if it is not a number.</param>
internal sealed record RegionReplicas(string Region, int? Count)
{
    /// <summary>The regions of a request, each with its own replica count or the request's default; without target regions, only the location.</summary>
    public static IReadOnlyList<RegionReplicas> Of(ImageVersion request)
    {
        var byDefault = Read(request.ReplicaCount);
        if (request.TargetRegions is { Count: > 0 } regions)
            return [.. regions.Where(region => !string.IsNullOrWhiteSpace(region.Name)).Select(region => new RegionReplicas(region.Name!, region.ReplicaCount is null ? byDefault : Read(region.ReplicaCount)))];
        return string.IsNullOrWhiteSpace(request.Location) ? [] : [new RegionReplicas(request.Location!, byDefault)];
    }

    /// <summary>The regions in words, such as <c>West US (1), East US (2)</c>.</summary>
    public static string Describe(IEnumerable<RegionReplicas> regions) =>
        string.Join(", ", regions.Select(region => $"{NameCharacter.ShowName(region.Region)} ({(region.Count ?? 1).ToString(CultureInfo.InvariantCulture)})"));

    private static int? Read(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? count : null;
}
