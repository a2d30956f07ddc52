namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads permissions: entries of the permissions API, role assignments, and role definitions.</summary>
internal static class PermissionMapping
{
    /// <summary>An entry of the form <c>{actions, notActions}</c>; absent lists are empty.</summary>
    public static Permission Map(IResourceNode node) => new(node["actions"].Texts(), node["notActions"].Texts());

    /// <summary>The entries of a role definition.</summary>
    public static IReadOnlyList<Permission> MapRole(IResourceNode node) => [.. node.Find("permissions").Items.Select(Map)];

    /// <summary>The ID of a role assignment's role definition; null if it is absent.</summary>
    public static string? RoleOfAssignment(IResourceNode node) => node.FilledTextOf("roleDefinitionId");
}
