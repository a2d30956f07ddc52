using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The customer keys of image versions, and whose they are.</summary>
internal static class CustomerKeys
{
    /// <summary>The disks that a version's target regions encrypt with a disk encryption set.</summary>
    public static IEnumerable<EncryptedDisk> Of(ImageVersion version) => (version.TargetRegions ?? []).SelectMany(EncryptedDisk.Of);

    /// <summary>The subscription in an id; empty where it has none.</summary>
    public static string SubscriptionOf(string? id) => ResourceId.TryParse(id, out var parsed) ? parsed.SubscriptionId : "";

    /// <summary>Whether two subscriptions are one.</summary>
    public static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
