using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>A managed image was to be made from an Arm64 or Trusted Launch source, which managed images cannot hold.</summary>
/// <remarks>Packer (packer#12188, packer-plugin-azure#367) and the Go SDK (azure-sdk-for-go#19665).</remarks>
internal sealed class ManagedImageUnsupportedForSource : Rule
{
    public ManagedImageUnsupportedForSource() : base("SIG434", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["OperationNotAllowed"];
        Messages =
        [
            "Creating an image with <SourceKind> source that has CPU Architecture '<Architecture>' is not supported.",
            "Creation of managed images are not supported for virtual machine with <SecurityType> security type.",
        ];
        AzPowerShell = GalleryCommands.NewVersionAzPowerShell + " -SourceImageVMId <VirtualMachineId>";
        AzureCli = GalleryCommands.NewVersionAzureCli + " --virtual-machine <VirtualMachineId>";
    }
}
