using SigTroubleshoot.Text;

namespace SigTroubleshoot.Access;

/// <summary>Commands that assign a role.</summary>
internal static class RoleAssignmentCommand
{
    /// <summary>The Az PowerShell line.</summary>
    /// <param name="role">The role's name, or a placeholder.</param>
    /// <param name="scope">The scope's ID, or a placeholder.</param>
    public static string AzPowerShell(string role, string scope) => $"New-AzRoleAssignment -ObjectId <ObjectId> -RoleDefinitionName '{role}' -Scope '{scope}'";

    /// <summary>The Azure CLI line.</summary>
    /// <param name="role">The role's name, or a placeholder.</param>
    /// <param name="scope">The scope's ID, or a placeholder.</param>
    public static string AzureCli(string role, string scope) => $"az role assignment create --assignee <ObjectId> --role '{role}' --scope '{scope}'";

    /// <summary>Both lines, filled in; a placeholder remains if a value is absent or is not plain text to a shell.</summary>
    /// <param name="role">The role.</param>
    /// <param name="scope">The scope to assign it on.</param>
    /// <param name="principalId">The object ID of the account to assign it to; null if unknown.</param>
    public static string For(BuiltInRole role, string scope, string? principalId)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["Role"] = role.Name, ["Scope"] = scope };
        if (principalId is not null)
            values["ObjectId"] = principalId;
        return CommandTemplate.Fill(AzPowerShell("<Role>", "<Scope>"), values) + "\n" + CommandTemplate.Fill(AzureCli("<Role>", "<Scope>"), values);
    }
}
