using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The type of the source does not fit the place where it is named.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table: the whole-image source takes a managed image, VM or gallery version,
/// a disk's source a managed disk or snapshot. SIG409 speaks of a VM in place of an image.
/// </remarks>
internal sealed class SourceTypeNotAllowed() : Rule("SIG407", RuleArea.Source, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{ResourceId}'] is of a type that cannot be used in this place.",
        ["MessageWhole"] = "The source[ '{ResourceId}'] of the whole image is neither a managed image nor a gallery version.",
        ["MessageVm"] = "The source[ '{ResourceId}'][ in {Property}] is no virtual machine.",
        ["MessageCommunity"] = "The source[ '{ResourceId}'][ in {Property}] is no image of a community gallery.",
        ["MessageDisk"] = "The source[ '{ResourceId}'] of a disk[ in {Property}] is neither a managed disk nor a snapshot.",
        Cause = "The resource type in the source id does not fit the place where it is used: the whole-image source takes a managed image, VM or gallery version, the source of a single disk takes a managed disk or snapshot.",
        Remedy = "Use storageProfile.source for images, VMs and versions, and osDiskImage.source or dataDiskImages[].source for disks and snapshots. Correct the id if it was meant to be another resource.",
    };

    internal override string[] Sentences =>
    [
        "The source id: <ResourceId> must either be a managed image, virtual machine or another gallery image version",
        "The source id: <ResourceId> must be a managed disk or snapshot",
    ];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -OSDiskImage @{ Source = @{ Id = '<DiskId>' } }";

    public override string AzureCli => GalleryCommands.NewVersionAzureCli + " --os-snapshot <DiskId>";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        foreach (var (property, text) in SourcesOfVersion.Ids(request))
        {
            // What is no id at all is SIG406's or SIG411's.
            if (SourceIds.IsWebAddress(text) || !SourceIds.IsWhole(text) || Allows(property, text))
                continue;
            yield return Answer.Failed(("ResourceId", text), ("Property", property), ("DiskId", DiskIdOf(text))) with
            {
                MessageKind = property switch
                {
                    "SourceImageId" => "MessageWhole",
                    "SourceImageVMId" => "MessageVm",
                    "CommunityGalleryImageId" => "MessageCommunity",
                    _ => "MessageDisk",
                },
            };
        }
    }

    private static bool Allows(string property, string text) =>
        !ResourceId.TryParse(text, out var id) || property switch
        {
            "SourceImageId" => id.IsManagedImage || id.IsGalleryVersion || id.IsVirtualMachine || id.IsSharedGallery || id.IsCommunityGallery,
            "SourceImageVMId" => id.IsVirtualMachine,
            "CommunityGalleryImageId" => id.IsCommunityGallery,
            _ => id.IsDisk || id.IsSnapshot,
        };

    private static string? DiskIdOf(string text) =>
        ResourceId.TryParse(text, out var id) && (id.IsDisk || id.IsSnapshot) ? text : null;
}
