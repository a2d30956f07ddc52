namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads policy assignments and policy definitions.</summary>
internal static class PolicyMapping
{
    /// <summary>The assignment; absent values are null.</summary>
    public static PolicyAssignment MapAssignment(IResourceNode node) => new()
    {
        DisplayName = node.FilledTextOf("displayName") ?? node.FilledTextOf("name"),
        PolicyDefinitionId = node.FilledTextOf("policyDefinitionId"),
        Scope = node.FilledTextOf("scope"),
        NotScopes = node.Find("notScopes").Texts(),
        IsNotEnforced = string.Equals(node.TextOf("enforcementMode"), "DoNotEnforce", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>The definition; absent values are null.</summary>
    public static PolicyDefinition MapDefinition(IResourceNode node) => new()
    {
        DisplayName = node.FilledTextOf("displayName") ?? node.FilledTextOf("name"),
        Description = node.FilledTextOf("description"),
    };
}
