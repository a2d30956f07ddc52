using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The source managed image or gallery version has not finished provisioning, or has failed.</summary>
/// <remarks>Microsoft's page on image versions: one version from a managed image must finish before the next one starts.</remarks>
internal sealed class SourceImageNotSucceeded() : Rule("SIG438", RuleArea.Source, FindingSeverity.Error)
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{ResourceId}'] is not ready[: its provisioning state is {State}].",
        Cause = "The source managed image (or gallery image version) has not finished provisioning or has failed.",
        Remedy = "Wait until its provisioning state is Succeeded. If it is Failed, create the image again first. Let one version finish before you start another from the same managed image.",
    };

    public override string AzPowerShell => "(Get-AzResource -ResourceId <ResourceId>).Properties.provisioningState";

    public override string AzureCli => "az resource show --ids <ResourceId> --query properties.provisioningState -o tsv";
}
