namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a subscription and its locations.</summary>
internal static class SubscriptionMapping
{
    /// <summary>The column that <see cref="ManagementGroupsOf"/> reads.</summary>
    public const string Columns = "managementGroupAncestorsChain = properties.managementGroupAncestorsChain";

    /// <summary>The subscription; absent values are null.</summary>
    public static Subscription Map(IResourceNode node) => new() { TenantId = node.FilledTextOf("tenantId") };

    /// <summary>The management groups that a subscription is in, from its record of Azure Resource Graph.</summary>
    public static IReadOnlyList<ManagementGroup> ManagementGroupsOf(IResourceNode node) =>
    [
        .. from item in node.Find("managementGroupAncestorsChain").Items
           let name = item.FilledTextOf("name")
           where name is not null
           select new ManagementGroup(name, item.FilledTextOf("displayName") ?? name),
    ];

    /// <summary>The ID of a subscription in a list; null if the item has none.</summary>
    public static string? IdOf(IResourceNode node) => node.FilledTextOf("subscriptionId");

    /// <summary>An item of a subscription's list of locations.</summary>
    public static SubscriptionLocation MapLocation(IResourceNode node) =>
        new(AzureRegion.Normalize(node.TextOf("name")), node["availabilityZoneMappings"].Items.Count());
}
