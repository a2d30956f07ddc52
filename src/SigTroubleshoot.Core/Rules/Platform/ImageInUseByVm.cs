namespace SigTroubleshoot.Rules;

/// <summary>A managed image is to be deleted while machines are still being created from it.</summary>
/// <remarks>real outputs; second code: MicrosoftDocs/azure-docs#111546</remarks>
internal sealed class ImageInUseByVm : Rule
{
    public ImageInUseByVm() : base("SIG934", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["OperationNotAllowed", "OperationNotAllowedOnVMImageAsVMsBeingProvisioned"];
        Messages =
        [
            "Operation 'Image Delete' is not allowed since the Virtual Machines '<VirtualMachines>' are being provisioned using the Image '<Image>'.",
        ];
    }
}
