namespace SigTroubleshoot.Rules;

/// <summary>The VM size does not support the Hyper-V generation of the image: old sizes boot only Gen1, many new ones only Gen2.</summary>
/// <remarks>real outputs; real outputs-notes §3.1</remarks>
internal sealed class VmSizeGenerationMismatch : Rule
{
    public VmSizeGenerationMismatch() : base("SIG610", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["BadRequest", "AllocationFailed"];
        Messages =
        [
            "The selected VM size '<VmSize>' cannot boot Hypervisor Generation '<Generation>'.",
        ];
        AzPowerShell = "(Get-AzComputeResourceSku -Location <Region> | Where-Object Name -eq '<VmSize>').Capabilities";
        AzureCli = "az vm list-skus -l <Region> --size <VmSize> --query \"[].capabilities[?name=='HyperVGenerations']\"";
    }
}
