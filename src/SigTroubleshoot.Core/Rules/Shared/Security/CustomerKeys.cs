using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The customer-managed keys of image versions, and their subscriptions.</summary>
internal static class CustomerKeys
{
    /// <summary>The disks that a version's target regions encrypt with a disk encryption set.</summary>
    public static IEnumerable<EncryptedDisk> Of(ImageVersion version) => (version.TargetRegions ?? []).SelectMany(EncryptedDisk.Of);

    /// <summary>The subscription in an ID; empty if it has none.</summary>
    public static string SubscriptionOf(string? id) => ResourceId.TryParse(id, out var parsed) ? parsed.SubscriptionId : "";

    /// <summary>Whether two subscription IDs are the same.</summary>
    public static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
