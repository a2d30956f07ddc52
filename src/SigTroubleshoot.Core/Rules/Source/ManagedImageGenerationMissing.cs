namespace SigTroubleshoot.Rules;

/// <summary>A managed image made from a VHD or disk does not state its Hyper-V generation, or states it under the OS disk instead of under the image's properties.</summary>
/// <remarks>real outputs</remarks>
internal sealed class ManagedImageGenerationMissing : Rule
{
    public ManagedImageGenerationMissing() : base("SIG436", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "Required parameter 'hyperVGeneration' is missing (null).",
            "Could not find member 'hyperVGeneration' on object of type 'OSDisk'.",
        ];
        Lookalikes =
        [
            "Required parameter 'osDisk.createOption' is missing (null).",
            "Required parameter 'osProfile' is missing (null).",
        ];
        AzPowerShell = "New-AzImageConfig -Location <Region> -HyperVGeneration <Generation>";
        AzureCli = "az image create -g <ResourceGroup> -n <Image> --source <Source> --os-type <OsType> --hyper-v-generation <Generation>";
    }
}
