using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A VM id was sent as a generic source id, while this API version expects VMs in a property of their own.</summary>
/// <remarks>Microsoft's tutorial on custom images (azure-compute-docs#49); the property exists since API version 2023-07-03.</remarks>
internal sealed class SourceVmInWrongProperty() : Rule("SIG409", RuleArea.Source, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The VM[ '{ResourceId}'] is given as a generic source, but has to stand in the property for VMs.",
        Cause = "A VM id was sent as a generic source id (for instance with --managed-image or -SourceImageId), while this API version expects VMs in a property of their own.",
        Remedy = "Pass the VM with the parameter meant for VMs; in templates use storageProfile.source.virtualMachineId (API 2023-07-03 or later).",
    };

    internal override string[] Sentences =>
    [
        "The gallery image version source id: '<ResourceId>' must be specified in 'galleryImageVersion.properties.storageProfile.source.virtualMachineId'.",
    ];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -SourceImageVMId <ResourceId>";

    public override string AzureCli => GalleryCommands.NewVersionAzureCli + " --virtual-machine <ResourceId>";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        // A version that exists may show the VM under either name; its source cannot change any more.
        if (!request.Exists && ResourceId.TryParse(request.SourceImageId, out var id) && id.IsVirtualMachine)
            yield return Answer.Failed(("ResourceId", request.SourceImageId));
    }
}
