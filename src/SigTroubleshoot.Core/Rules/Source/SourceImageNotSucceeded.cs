using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The source managed image or gallery version has not finished provisioning, or has failed.</summary>
/// <remarks>Microsoft's page on image versions: one version of a managed image must end before the next begins.</remarks>
internal sealed class SourceImageNotSucceeded() : Rule("SIG438", RuleArea.Source, FindingSeverity.Error)
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{ResourceId}'] is not ready[: its provisioning state is {State}].",
        Cause = "The source managed image (or gallery version) has not finished provisioning, or has failed.",
        Remedy = "Wait until its provisioning state is Succeeded; if it is Failed, create the image again first. Let one version finish before starting another from the same managed image.",
    };

    public override string AzPowerShell => "(Get-AzResource -ResourceId <ResourceId>).Properties.provisioningState";

    public override string AzureCli => "az resource show --ids <ResourceId> --query properties.provisioningState -o tsv";
}
