namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads permissions: entries of the permissions API, role assignments, and role definitions.</summary>
internal static class PermissionMapping
{
    /// <summary>An entry of the form <c>{actions, notActions, condition}</c>; absent lists are empty.</summary>
    public static Permission Map(IResourceNode node) => new(node["actions"].Texts(), node["notActions"].Texts(), node.FilledTextOf("condition"));

    /// <summary>The entries of a role definition.</summary>
    public static IReadOnlyList<Permission> MapRole(IResourceNode node) => [.. node.Find("permissions").Items.Select(Map)];

    /// <summary>The ID of a role assignment's role definition, and the condition of the assignment; both are null if they are absent.</summary>
    public static (string? RoleId, string? Condition) RoleOfAssignment(IResourceNode node) => (node.FilledTextOf("roleDefinitionId"), node.FilledTextOf("condition"));
}
