namespace SigTroubleshoot.Resources;

/// <summary>A subscription. Null means absent.</summary>
internal sealed record Subscription
{
    /// <summary><c>tenantId</c>: the tenant that owns it.</summary>
    public string? TenantId { get; init; }
}
