namespace SigTroubleshoot.Rules;

/// <summary>The image descends from a paid or third-party Marketplace image, and the request names no purchase plan; usually the definition was created without the plan too.</summary>
/// <remarks>real outputs; facts §2 purchasePlan</remarks>
internal sealed class PlanInformationMissing : Rule
{
    public PlanInformationMissing() : base("SIG611", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check | RuleModes.Live)
    {
        Codes = ["VMMarketplaceInvalidInput"];
        Messages =
        [
            "Creating a virtual machine from Marketplace image or a custom image sourced from a Marketplace image requires Plan information in the request.",
            "Creating a virtual machine from Marketplace image requires Plan information in the request",
        ];
        AzPowerShell = "Set-AzVMPlan -VM $vm -Name <PlanName> -Publisher <PlanPublisher> -Product <PlanProduct>";
        AzureCli = "az vm create … --plan-name <PlanName> --plan-publisher <PlanPublisher> --plan-product <PlanProduct>";
    }
}
