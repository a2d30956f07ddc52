namespace SigTroubleshoot.Rules;

/// <summary>The scale set has automatic OS upgrade on but names a fixed image version, so it could never see a newer one.</summary>
/// <remarks>real outputs (Terraform)</remarks>
internal sealed class AutoUpgradeNeedsLatest : Rule
{
    public AutoUpgradeNeedsLatest() : base("SIG609", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["BadRequest"];
        Messages =
        [
            "virtualMachineScaleSets with Automatic OS Upgrade enabled must use Platform or Gallery Image with version set to 'latest'.",
        ];
        AzureCli = "az vmss update -g <ResourceGroup> -n <ScaleSet> --set upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade=false";
    }
}
