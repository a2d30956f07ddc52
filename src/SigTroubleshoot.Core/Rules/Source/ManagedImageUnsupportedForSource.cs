namespace SigTroubleshoot.Rules;

/// <summary>A managed image was to be created from an Arm64, Trusted Launch, or specialized source, which managed images do not support.</summary>
/// <remarks>
/// Packer (packer#12188, packer-plugin-azure#367) and the Go SDK (azure-sdk-for-go#19665). The last two sentences are Packer's own
/// checks, from the plugin's configuration tests.
/// </remarks>
internal sealed class ManagedImageUnsupportedForSource() : Rule("SIG434", RuleArea.Source, FindingSeverity.Error)
{
    internal override RuleText Text => new()
    {
        Message = "A managed image cannot be created from this kind of source[ ({SourceKind}, {Architecture})][ ({SecurityType})].",
        Cause = "A managed image was to be created from an Arm64, Trusted Launch, or specialized source, which managed images do not support. Gallery image versions do.",
        Remedy = "Omit the managed image and publish directly from the VM, disk, or snapshot to a definition with that architecture, security type, and OS state. In Packer, use shared_image_gallery_destination without managed_image_name.",
    };

    internal override string[] Sentences =>
    [
        "Creating an image with <SourceKind> source that has CPU Architecture '<Architecture>' is not supported.",
        "Creation of managed images are not supported for virtual machine with <SecurityType> security type.",
        "can not be Specialized (shared_image_gallery_destination.specialized can not be set), Specialized images are only supported when directly publishing to a Shared Image Gallery",
        "can not set SecureBoot or VTpm, these features are only supported when directly publishing to a Shared Image Gallery",
    ];

    internal override string[] ErrorCodes => ["OperationNotAllowed"];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -SourceImageVMId <VirtualMachineId>";

    public override string AzureCli => GalleryCommands.NewVersionAzureCli + " --virtual-machine <VirtualMachineId>";
}
