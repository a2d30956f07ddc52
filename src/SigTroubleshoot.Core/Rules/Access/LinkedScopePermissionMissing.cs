namespace SigTroubleshoot.Rules;

/// <summary>The caller may create the VM, scale set or version, but may not read the linked image in the other subscription, or that id does not exist.</summary>
/// <remarks>real outputs; facts §6; real outputs-notes §3.6</remarks>
internal sealed class LinkedScopePermissionMissing : Rule
{
    public LinkedScopePermissionMissing() : base("SIG702", RuleArea.Access, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["LinkedAuthorizationFailed"];
        Messages =
        [
            "it does not have permission to perform action '<Action>' on the linked scope(s) '<ResourceId>' or the linked scope(s) are invalid.",
        ];
        Lookalikes =
        [
            "The same sentence whose linked scope is a subnet, key vault or identity",
        ];
        AzPowerShell = "New-AzRoleAssignment -ObjectId <ObjectId> -RoleDefinitionName 'Compute Gallery Image Reader' -Scope <ResourceId>";
        AzureCli = "az role assignment create --assignee <ObjectId> --role 'Compute Gallery Image Reader' --scope <ResourceId>";
    }
}
