using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The definition has the security type ConfidentialVM, and the source is a managed image or another gallery version.</summary>
/// <remarks>hashicorp/packer-plugin-azure#372.</remarks>
internal sealed class ConfidentialVmRejectsSource() : Rule("SIG841", RuleArea.Security, FindingSeverity.Error), ICheck<ImageVersion>, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "An image definition for confidential VMs does not accept this source[: '{ResourceId}'].",
        MessageConfirmed = "The image definition[ '{Definition}'] has the security type ConfidentialVM, which accepts only a VM, disk, or snapshot as a source.",
        MessageRefuted = "The image definition[ '{Definition}'] does not have the security type ConfidentialVM[; it has {SecurityType}].",
        Cause = "The definition has the security type ConfidentialVM, and the source is a managed image (or a gallery image version), which cannot contain the state of a confidential VM.",
        Remedy = "Publish directly from the VM, its disk, or a snapshot. In Packer, remove managed_image_name and set the security type of the build to ConfidentialVM. Or use a definition with ConfidentialVMSupported.",
    };

    internal override string[] Sentences =>
    [
        "Confidential VM is not supported for the source id '<ResourceId>'. Currently Snapshot, Disk and VM sources are supported for the Confidential VM security type.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -SourceImageVMId <SourceVmId>";

    public override string AzureCli => GalleryCommands.NewVersionAzureCli + " --virtual-machine <SourceVmId>";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (request.Exists || !ConfidentialVersion.IsIn(request.Definition))
            yield break;
        string?[] sources = [request.SourceImageId, request.CommunityGalleryImageId];
        foreach (var source in sources)
        {
            if (ResourceId.TryParse(source, out var id) && (id.IsManagedImage || id.Definition.Length > 0))
                yield return Answer.Failed(("ResourceId", source));
        }
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => ConfidentialVersion.VerifyAsync(verification, cancellation);
}
