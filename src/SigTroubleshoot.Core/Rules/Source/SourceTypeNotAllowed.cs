using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The type of the source is not valid where it is used.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table: the whole-image source accepts a managed image, VM, or gallery version,
/// a disk's source a managed disk or snapshot. SIG409 covers a VM in place of an image.
/// </remarks>
internal sealed class SourceTypeNotAllowed() : Rule("SIG407", RuleArea.Source, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{ResourceId}'] is of a type that cannot be used here.",
        ["MessageWhole"] = "The source[ '{ResourceId}'] of the whole image is neither a managed image nor a gallery image version.",
        ["MessageVm"] = "The source[ '{ResourceId}'][ in {Property}] is not a virtual machine.",
        ["MessageCommunity"] = "The source[ '{ResourceId}'][ in {Property}] is not a community gallery image.",
        ["MessageDisk"] = "The source[ '{ResourceId}'] of a disk[ in {Property}] is neither a managed disk nor a snapshot.",
        Cause = "The resource type in the source ID is not valid where it is used. The whole-image source accepts a managed image, VM, or gallery image version; the source of a single disk accepts a managed disk or snapshot.",
        Remedy = "Use storageProfile.source for images, VMs, and image versions, and osDiskImage.source or dataDiskImages[].source for disks and snapshots. If you meant a different resource, correct the ID.",
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
            // SIG406 and SIG411 cover what is not an ID at all, SIG440 a new disk from a VHD in the retired form.
            if (!request.Exists && property is "OSDiskImage" or "DataDiskImage" && SourcePropertyRetired.IsStorageAccount(text))
                continue;
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
