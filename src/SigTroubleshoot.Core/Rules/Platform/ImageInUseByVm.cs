using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>A managed image is to be deleted while machines are still being created from it.</summary>
/// <remarks>Logs of Fedora CoreOS tests; the second code from azure-docs#111546.</remarks>
internal sealed class ImageInUseByVm : Rule
{
    private const string InUseCode = "OperationNotAllowedOnVMImageAsVMsBeingProvisioned";

    public ImageInUseByVm() : base("SIG934", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["OperationNotAllowed", InUseCode];
        Messages =
        [
            "Operation 'Image Delete' is not allowed since the Virtual Machines '<VirtualMachines>' are being provisioned using the Image '<Image>'.",
        ];
        AzPowerShell = "Get-AzVM | Where-Object ProvisioningState -eq 'Creating' | Select-Object ResourceGroupName, Name";
        AzureCli = "az vm list --query \"[?provisioningState=='Creating'].{group:resourceGroup, name:name}\" -o table";
    }

    internal override bool AcceptsCode(AzureError error) => error.HasCode(InUseCode);
}
