namespace SigTroubleshoot.Rules;

/// <summary>An image template of this name exists already (a failed one counts), or is still being created; templates cannot be updated in place.</summary>
/// <remarks>real outputs (Image Builder)</remarks>
internal sealed class ImageTemplateConflict : Rule
{
    public ImageTemplateConflict() : base("SIG935", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["Conflict"];
        Messages =
        [
            "Update/Upgrade of image templates is currently not supported",
            "Operation 'DELETE' is not allowed in provisioningState: '<ProvisioningState>'",
        ];
        AzureCli = "az image builder delete -g <ResourceGroup> -n <Template>";
    }
}
