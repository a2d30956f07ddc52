namespace SigTroubleshoot.Rules;

/// <summary>An existing scale set cannot be switched from a Marketplace image to a custom or gallery image, or back.</summary>
/// <remarks>azure-powershell#11817, azure-docs#89791.</remarks>
internal sealed class ScaleSetImageKindChange : Rule
{
    public ScaleSetImageKindChange() : base("SIG608", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["OperationNotAllowed"];
        Messages =
        [
            "The Image type for a Virtual Machine Scale Set may not be changed.",
        ];
        Lookalikes =
        [
            "Changing property 'imageReference.sku' is not allowed.",
        ];
        AzPowerShell = "(Get-AzVmss -ResourceGroupName <ResourceGroup> -VMScaleSetName <ScaleSet>).VirtualMachineProfile.StorageProfile.ImageReference";
        AzureCli = "az vmss create -g <ResourceGroup> -n <NewScaleSet> --image <ResourceId>";
    }
}
