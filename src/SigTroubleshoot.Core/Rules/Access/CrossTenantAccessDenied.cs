namespace SigTroubleshoot.Rules;

/// <summary>The image lives in a subscription of another tenant, and the request carried a token of one tenant only.</summary>
/// <remarks>troubleshooting-shared-images.md §VM row 4; real outputs; facts §6 Linked access (azure-cli#30976, bicep#17206); real outputs-notes §3.6</remarks>
internal sealed class CrossTenantAccessDenied : Rule
{
    public CrossTenantAccessDenied() : base("SIG701", RuleArea.Access, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["LinkedAuthorizationFailed"];
        Messages =
        [
            "The client has permission to perform action 'Microsoft.Compute/galleries/<Action>' on scope '<ResourceId>', however the current tenant '<TenantId>' is not authorized to access linked subscription '<SubscriptionId>'",
            "The client has permission to perform action 'Microsoft.Compute/galleries/<Action>' on scope <ResourceId>, however the current tenant <TenantId> is not authorized to access linked subscription <SubscriptionId>",
        ];
        Lookalikes =
        [
            "The same sentence with an action outside Microsoft.Compute/galleries (virtual network join, …)",
        ];
        AzPowerShell = "New-AzRoleAssignment -ApplicationId <AppId> -RoleDefinitionName 'Compute Gallery Image Reader' -Scope <GalleryId>";
        AzureCli = "az role assignment create --assignee <AppId> --role 'Compute Gallery Image Reader' --scope <GalleryId>";
    }
}
