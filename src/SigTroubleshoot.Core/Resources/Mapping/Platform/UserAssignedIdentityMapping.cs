namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a user-assigned managed identity.</summary>
internal static class UserAssignedIdentityMapping
{
    /// <summary>The identity; its principal is null if it is absent.</summary>
    /// <param name="node">The identity as Azure returns it.</param>
    /// <param name="id">The ID that it was read by.</param>
    public static UserAssignedIdentity Map(IResourceNode node, string id) => new(node.FilledTextOf("id") ?? id, node.FilledTextOf("principalId"));
}
