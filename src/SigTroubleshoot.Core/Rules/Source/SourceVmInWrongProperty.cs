using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A VM id was sent as a generic source id, while this API version expects VMs in a property of their own.</summary>
/// <remarks>Microsoft's tutorial on custom images (azure-compute-docs#49); the property exists since API version 2023-07-03.</remarks>
internal sealed class SourceVmInWrongProperty : Rule, ICheck<ImageVersion>
{
    public SourceVmInWrongProperty() : base("SIG409", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "The gallery image version source id: '<ResourceId>' must be specified in 'galleryImageVersion.properties.storageProfile.source.virtualMachineId'.",
        ];
        AzPowerShell = GalleryCommands.NewVersionAzPowerShell + " -SourceImageVMId <ResourceId>";
        AzureCli = GalleryCommands.NewVersionAzureCli + " --virtual-machine <ResourceId>";
    }

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        // A version that exists may show the VM under either name; its source cannot change any more.
        if (!request.Exists && ResourceId.TryParse(request.SourceImageId, out var id) && id.IsVirtualMachine)
            yield return Answer.Failed(("ResourceId", request.SourceImageId));
    }
}
