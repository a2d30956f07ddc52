using SigTroubleshoot.Text;

namespace SigTroubleshoot.Access;

/// <summary>Commands that assign a role.</summary>
internal static class RoleAssignmentCommand
{
    private const string AnyAssignee = "--assignee <ObjectId>";

    /// <summary>The Az PowerShell line.</summary>
    /// <param name="role">The name of the role, or a placeholder.</param>
    /// <param name="scope">The ID of the scope, or a placeholder.</param>
    public static string AzPowerShell(string role, string scope) => $"New-AzRoleAssignment -ObjectId <ObjectId> -RoleDefinitionName '{role}' -Scope '{scope}'";

    /// <summary>The Azure CLI line.</summary>
    /// <param name="role">The name of the role, or a placeholder.</param>
    /// <param name="scope">The ID of the scope, or a placeholder.</param>
    public static string AzureCli(string role, string scope) => $"az role assignment create {AnyAssignee} --role '{role}' --scope '{scope}'";

    /// <summary>The Azure CLI line for an account whose type is known, so that the CLI does not look it up in Microsoft Graph, which many accounts cannot read.</summary>
    /// <param name="role">The name of the role, or a placeholder.</param>
    /// <param name="scope">The ID of the scope, or a placeholder.</param>
    public static string AzureCliOfKnownType(string role, string scope) =>
        AzureCli(role, scope).Replace(AnyAssignee, "--assignee-object-id <ObjectId> --assignee-principal-type <PrincipalType>");

    /// <summary>Both lines, filled in; a placeholder remains if a value is missing or is more than plain text to a shell.</summary>
    /// <param name="role">The role.</param>
    /// <param name="scope">The scope to assign it on.</param>
    /// <param name="principalId">The account to assign it to; null if unknown.</param>
    public static string For(BuiltInRole role, string scope, string? principalId)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["Role"] = role.Name, ["Scope"] = scope };
        if (principalId is not null)
            values["ObjectId"] = principalId;
        return CommandTemplate.Fill(AzPowerShell("<Role>", "<Scope>"), values) + "\n" + CommandTemplate.Fill(AzureCli("<Role>", "<Scope>"), values);
    }
}
