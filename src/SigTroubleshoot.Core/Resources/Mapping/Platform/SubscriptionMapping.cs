namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a subscription and its locations.</summary>
internal static class SubscriptionMapping
{
    /// <summary>The subscription; absent values are null.</summary>
    public static Subscription Map(IResourceNode node) => new() { TenantId = node.FilledTextOf("tenantId") };

    /// <summary>The names of the management groups that a subscription is in, from its record of Azure Resource Graph.</summary>
    public static IReadOnlyList<string> ManagementGroupsOf(IResourceNode node) =>
        [.. node.Find("managementGroupAncestorsChain").Items.Select(group => group.FilledTextOf("name")).OfType<string>()];

    /// <summary>The ID of a subscription in a list; null if the item has none.</summary>
    public static string? IdOf(IResourceNode node) => node.FilledTextOf("subscriptionId");

    /// <summary>An item of a subscription's list of locations.</summary>
    public static SubscriptionLocation MapLocation(IResourceNode node) =>
        new(AzureRegion.Normalize(node.TextOf("name")), node["availabilityZoneMappings"].Items.Count());
}
