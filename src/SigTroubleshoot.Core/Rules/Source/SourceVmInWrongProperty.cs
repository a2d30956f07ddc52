using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A VM ID was sent as a generic source ID, but this API version expects VMs in their own property.</summary>
/// <remarks>Microsoft's tutorial on custom images (azure-compute-docs#49); the property was added in API version 2023-07-03.</remarks>
internal sealed class SourceVmInWrongProperty() : Rule("SIG409", RuleArea.Source, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The VM[ '{ResourceId}'] is specified as a generic source, but it must be in the property for VMs.",
        Cause = "A VM ID was sent as a generic source ID (for example, with --managed-image or -SourceImageId), but this API version expects VMs in their own property. Since October 2025, generic source IDs for VMs are no longer accepted (SIG440).",
        Remedy = "Pass the VM with the parameter for VMs. In templates, use storageProfile.source.virtualMachineId (API version 2023-07-03 or later).",
    };

    internal override string[] Sentences =>
    [
        "The gallery image version source id: '<ResourceId>' must be specified in 'galleryImageVersion.properties.storageProfile.source.virtualMachineId'.",
    ];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -SourceImageVMId <ResourceId>";

    public override string AzureCli => GalleryCommands.NewVersionAzureCli + " --virtual-machine <ResourceId>";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        // An existing version may show the VM under either name; its source can no longer change.
        if (!request.Exists && ResourceId.TryParse(request.SourceImageId, out var id) && id.IsVirtualMachine)
            yield return Answer.Failed(("ResourceId", request.SourceImageId));
    }
}
