namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a subscription and its locations.</summary>
internal static class SubscriptionMapping
{
    /// <summary>The subscription; absent values are null.</summary>
    public static Subscription Map(IResourceNode node) => new() { TenantId = node.FilledTextOf("tenantId") };

    /// <summary>An item of a subscription's list of locations.</summary>
    public static SubscriptionLocation MapLocation(IResourceNode node) =>
        new(AzureRegion.Normalize(node.TextOf("name")), node["availabilityZoneMappings"].Items.Count());
}
