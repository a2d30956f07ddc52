using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The source managed image or gallery version has not finished provisioning, or has failed.</summary>
/// <remarks>Microsoft's page on image versions: one version of a managed image must end before the next begins.</remarks>
internal sealed class SourceImageNotSucceeded : Rule
{
    public SourceImageNotSucceeded() : base("SIG438", RuleArea.Source, FindingSeverity.Error, RuleModes.Live)
    {
        AzPowerShell = "(Get-AzResource -ResourceId <ResourceId>).Properties.provisioningState";
        AzureCli = "az resource show --ids <ResourceId> --query properties.provisioningState -o tsv";
    }
}
