namespace SigTroubleshoot.Rules;

/// <summary>An x64 image is to run on an Arm64 VM size, or the reverse.</summary>
/// <remarks>public log (code index id 60792795335), not in the real outputs; the sentence also comes up with Marketplace images</remarks>
internal sealed class VmSizeArchitectureMismatch : Rule
{
    public VmSizeArchitectureMismatch() : base("SIG612", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["BadRequest"];
        Messages =
        [
            "Cannot create a VM of size '<VmSize>' because this VM size only supports a CPU Architecture of '<SizeArchitecture>', but an image or disk with CPU Architecture '<Architecture>' was given.",
        ];
        AzureCli = "az vm list-skus -l <Region> --size <VmSize> --query \"[].capabilities[?name=='CpuArchitectureType']\"";
    }
}
