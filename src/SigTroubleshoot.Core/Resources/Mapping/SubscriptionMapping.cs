namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a subscription.</summary>
internal static class SubscriptionMapping
{
    /// <summary>The subscription; whatever is absent is null.</summary>
    public static Subscription Map(IResourceNode node) => new() { TenantId = node.FilledTextOf("tenantId") };
}
