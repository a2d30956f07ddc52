using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Azure;

/// <summary>Reads subscriptions, what they offer, and what all resources have in common.</summary>
internal static class ResourceReads
{
    /// <summary>Reads a resource of any type, or a resource group.</summary>
    public static Task<Reading<AzureResource>> ReadResourceAsync(this AzureView azure, string id, CancellationToken cancellation) =>
        azure.GetAsync(ArmPath.Of(id), AzureResourceMapping.Map, cancellation);

    /// <summary>Reads a subscription.</summary>
    public static Task<Reading<Subscription>> ReadSubscriptionAsync(this AzureView azure, string subscriptionId, CancellationToken cancellation) =>
        azure.GetAsync(ArmPath.Of("/subscriptions/" + subscriptionId), SubscriptionMapping.Map, cancellation);

    /// <summary>Lists the locations of a subscription.</summary>
    public static Task<ListReading<SubscriptionLocation>> ListLocationsAsync(this AzureView azure, string subscriptionId, CancellationToken cancellation) =>
        azure.ListAsync(ArmPath.Locations(subscriptionId), SubscriptionMapping.MapLocation, cancellation);

    /// <summary>Reads a resource provider as a subscription sees it.</summary>
    public static Task<Reading<ResourceProvider>> ReadProviderAsync(this AzureView azure, string subscriptionId, string provider, CancellationToken cancellation) =>
        azure.GetAsync(ArmPath.Provider(subscriptionId, provider), ResourceProviderMapping.Map, cancellation);

    /// <summary>Finds a VM size by name in a region; no item if the region does not offer it. An empty list proves nothing.</summary>
    public static async Task<ListReading<VmSize>> FindVmSizeAsync(this AzureView azure, string subscriptionId, string region, string name, CancellationToken cancellation)
    {
        var list = await azure.ListAsync(ArmPath.Skus(subscriptionId, region), node => node, cancellation).ConfigureAwait(false);
        var failure = list.Failure ?? (list.Items.Count == 0 ? ReadFailures.NoSizes(region) : null);
        return new ListReading<VmSize>(VmSizeMapping.Find(list.Items, name) is { } size ? [size] : [], failure);
    }

    /// <summary>How much of Compute's quotas a subscription uses in a region.</summary>
    public static Task<ListReading<ComputeUsage>> ListComputeUsagesAsync(this AzureView azure, string subscriptionId, string region, CancellationToken cancellation) =>
        azure.ListAsync(ArmPath.Usages(subscriptionId, region), ComputeUsageMapping.Map, cancellation);
}
