namespace SigTroubleshoot.Rules;

/// <summary>The source managed image (or gallery version) has not finished provisioning, or has failed.</summary>
/// <remarks>seed; facts §3 (one version at a time per managed image)</remarks>
internal sealed class SourceImageNotSucceeded : Rule
{
    public SourceImageNotSucceeded() : base("SIG438", RuleArea.Source, FindingSeverity.Error, RuleModes.Live)
    {
        AzPowerShell = "(Get-AzImage -ResourceGroupName <ResourceGroup> -ImageName <Image>).ProvisioningState";
        AzureCli = "az image show --ids <ResourceId> --query provisioningState";
    }
}
