using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>The Azure that templates are compared with.</summary>
/// <param name="Reader">The reader to use.</param>
/// <param name="View">A view that reads each resource once.</param>
/// <param name="Now">The current time, for rules that depend on age.</param>
internal sealed record TemplateAzure(ArmReader Reader, AzureView View, DateTimeOffset Now)
{
    /// <summary>The subscription that a deployment goes to if neither the template nor the user specifies one; null if it is not known.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>The object ID of the account, for commands; null if unknown.</summary>
    public string? PrincipalId { get; init; }

    /// <summary>The tenant of the session; null if unknown.</summary>
    public string? TenantId { get; init; }

    /// <summary>The number of resources that are compared in parallel.</summary>
    public int ThrottleLimit { get; init; } = 16;
}
