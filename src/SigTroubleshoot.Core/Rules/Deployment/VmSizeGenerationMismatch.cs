namespace SigTroubleshoot.Rules;

/// <summary>The VM size does not support the Hyper-V generation of the image.</summary>
/// <remarks>Deployments of every kind (terraform-provider-azurerm#7454, ga4gh-tes#43).</remarks>
internal sealed class VmSizeGenerationMismatch : Rule
{
    public VmSizeGenerationMismatch() : base("SIG610", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["BadRequest", "AllocationFailed"];
        Messages =
        [
            "The selected VM size '<VmSize>' cannot boot Hypervisor Generation '<Generation>'.",
        ];
        AzPowerShell = "Get-AzComputeResourceSku -Location <Region> | Where-Object Name -EQ '<VmSize>' | Select-Object -ExpandProperty Capabilities | Where-Object Name -EQ 'HyperVGenerations'";
        AzureCli = "az vm list-skus -l <Region> --resource-type virtualMachines --query \"[?capabilities[?name=='HyperVGenerations' && contains(value, 'V<Generation>')]].name\" -o tsv";
    }
}
