namespace SigTroubleshoot.Resources;

/// <summary>How much of one of Compute's quotas a subscription uses in a region.</summary>
/// <remarks>The REST reference of <c>Microsoft.Compute/locations/usages</c>.</remarks>
/// <param name="Name"><c>name.value</c>: <c>cores</c>, <c>lowPriorityCores</c>, or the family of a VM size such as <c>standardDSv5Family</c>.</param>
/// <param name="CurrentValue"><c>currentValue</c>; null if it is absent.</param>
/// <param name="Limit"><c>limit</c>; null if it is absent.</param>
internal sealed record ComputeUsage(string Name, long? CurrentValue, long? Limit)
{
    /// <summary>How much of the quota is left; null if that is unknown.</summary>
    public long? Left => Limit - CurrentValue;
}
