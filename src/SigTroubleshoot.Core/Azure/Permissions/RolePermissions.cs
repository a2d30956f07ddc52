using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Azure.Permissions;

/// <summary>The permissions of an identity other than the caller at a scope, from its role assignments.</summary>
/// <remarks>The caller needs the permission to read role assignments and role definitions. Deny assignments are not considered.</remarks>
internal static class RolePermissions
{
    /// <summary>Reads the assignments that apply at a scope, including inherited ones and those of groups, and their roles.</summary>
    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="scope">The ID of the scope.</param>
    /// <param name="principalId">The object ID of the identity.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public static async Task<PermissionReading> ReadAsync(AzureView azure, string scope, string principalId, CancellationToken cancellation)
    {
        var assignments = await azure.ListAsync(ArmPath.RoleAssignments(scope, principalId), PermissionMapping.RoleOfAssignment, cancellation).ConfigureAwait(false);
        if (assignments.Failure is { } failure)
            return new PermissionReading(null, failure);
        var permissions = new List<Permission>();
        foreach (var (role, condition) in assignments.Items.Where(assignment => assignment.RoleId is not null).Distinct())
        {
            var definition = await azure.GetAsync(ArmPath.Of(role!), PermissionMapping.MapRole, cancellation).ConfigureAwait(false);
            if (definition.Value is not { } given)
                return new PermissionReading(null, definition.Failure);
            permissions.AddRange(given.Select(permission => condition is null ? permission : permission with { Condition = condition }));
        }

        return new PermissionReading(PermissionSet.Of(permissions), null);
    }
}
