namespace SigTroubleshoot.Limits;

/// <summary>The limits of galleries, and whether a number is near one.</summary>
/// <remarks>
/// Microsoft's list of subscription limits (galleries, image definitions, image versions) and overview of Azure Compute Gallery
/// (replicas, raised from 50 in January 2023). The threshold of 80% is this module's own choice.
/// </remarks>
internal static class GalleryLimits
{
    private const int NearPercent = 80;

    /// <summary>The maximum number.</summary>
    public static long Of(UsageResource resource) => resource switch
    {
        UsageResource.Galleries => 100,
        UsageResource.ImageDefinitions => 1_000,
        UsageResource.ImageVersions => 10_000,
        UsageResource.ReplicasPerVersion => 100,
        _ => throw new ArgumentOutOfRangeException(nameof(resource), resource, null),
    };

    /// <summary>Whether a number is near the limit, reaches it, or exceeds it.</summary>
    public static bool IsNear(UsageResource resource, long value) => value * 100 >= Of(resource) * NearPercent;
}
