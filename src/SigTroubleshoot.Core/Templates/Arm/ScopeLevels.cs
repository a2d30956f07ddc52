using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>What a template is deployed to, according to its schema.</summary>
internal static class ScopeLevels
{
    /// <summary>The level of a template; a resource group if it has no schema.</summary>
    public static ScopeLevel Of(JsonValue template)
    {
        var schema = template["$schema"].Text;
        return Has(schema, "subscriptionDeploymentTemplate") ? ScopeLevel.Subscription
            : Has(schema, "managementGroupDeploymentTemplate") ? ScopeLevel.ManagementGroup
            : Has(schema, "tenantDeploymentTemplate") ? ScopeLevel.Tenant
            : ScopeLevel.ResourceGroup;
    }

    private static bool Has(string schema, string name) => schema.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0;
}
