using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Azure.Permissions;

/// <summary>What another identity than the caller may do at a scope, as its role assignments tell.</summary>
/// <remarks>The caller needs the right to read role assignments and role definitions. Deny assignments are not looked at.</remarks>
internal static class RolePermissions
{
    /// <summary>Reads the assignments that hold at a scope, inherited ones and those of groups included, and their roles.</summary>
    /// <param name="azure">Where to read.</param>
    /// <param name="scope">The id of the scope.</param>
    /// <param name="principalId">The object id of the identity.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<PermissionReading> ReadAsync(AzureView azure, string scope, string principalId, CancellationToken cancellation)
    {
        var assignments = await azure.ListAsync(ArmPath.RoleAssignments(scope, principalId), PermissionMapping.RoleOfAssignment, cancellation).ConfigureAwait(false);
        if (assignments.Failure is { } failure)
            return new PermissionReading(null, failure);
        var permissions = new List<Permission>();
        foreach (var role in assignments.Items.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var definition = await azure.GetAsync(ArmPath.Of(role), PermissionMapping.MapRole, cancellation).ConfigureAwait(false);
            if (definition.Value is not { } given)
                return new PermissionReading(null, definition.Failure);
            permissions.AddRange(given);
        }

        return new PermissionReading(PermissionSet.Of(permissions), null);
    }
}
