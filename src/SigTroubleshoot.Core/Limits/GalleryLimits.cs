namespace SigTroubleshoot.Limits;

/// <summary>The limits of galleries, and when one is near.</summary>
/// <remarks>
/// Microsoft's list of subscription limits (galleries, definitions, versions) and overview of Azure Compute Gallery
/// (replicas, raised from 50 in January 2023). That 80 % is near is this module's own choice.
/// </remarks>
internal static class GalleryLimits
{
    private const int NearPercent = 80;

    /// <summary>How many there may be.</summary>
    public static long Of(UsageResource resource) => resource switch
    {
        UsageResource.Galleries => 100,
        UsageResource.ImageDefinitions => 1_000,
        UsageResource.ImageVersions => 10_000,
        UsageResource.ReplicasPerVersion => 100,
        _ => throw new ArgumentOutOfRangeException(nameof(resource), resource, null),
    };

    /// <summary>Whether a number comes near the limit, reaches or exceeds it.</summary>
    public static bool IsNear(UsageResource resource, long value) => value * 100 >= Of(resource) * NearPercent;
}
