using System.Text.Json;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A subscription.</summary>
/// <param name="SubscriptionId">Its ID.</param>
/// <param name="DisplayName">Its name.</param>
/// <param name="TenantId">The tenant that owns it.</param>
public sealed record Subscription(string SubscriptionId, string DisplayName, string TenantId)
{
    /// <summary><c>Enabled</c>, <c>Disabled</c>, <c>Warned</c>, and so on.</summary>
    public string State { get; init; } = "Enabled";

    /// <summary>The names of the management groups that it is in, the closest first.</summary>
    public IReadOnlyList<string> ManagementGroups { get; init; } = [];

    /// <summary>Its ID as a path.</summary>
    public ResourcePath Path { get; } = ResourcePath.Parse("/subscriptions/" + SubscriptionId);

    /// <summary>Writes it as JSON.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Path.Text);
        json.WriteString("authorizationSource", "RoleBased");
        json.WriteString("subscriptionId", SubscriptionId);
        json.WriteString("tenantId", TenantId);
        json.WriteString("displayName", DisplayName);
        json.WriteString("state", State);
        json.WriteStartObject("subscriptionPolicies");
        json.WriteString("locationPlacementId", "Public_2014-09-01");
        json.WriteString("quotaId", "EnterpriseAgreement_2014-09-01");
        json.WriteString("spendingLimit", "Off");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
