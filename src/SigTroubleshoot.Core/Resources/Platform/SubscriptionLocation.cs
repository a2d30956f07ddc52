namespace SigTroubleshoot.Resources;

/// <summary>A region as a subscription sees it: an item of its <c>locations</c>.</summary>
/// <remarks>Resource Manager's REST reference of subscriptions.</remarks>
/// <param name="Name"><c>name</c>, normalized.</param>
/// <param name="AvailabilityZones"><c>availabilityZoneMappings</c>: the number of its zones for the subscription.</param>
internal sealed record SubscriptionLocation(string Name, int AvailabilityZones);
