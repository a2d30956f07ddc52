using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The type of the source does not fit the place where it is named.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table: the whole-image source takes a managed image, VM or gallery version,
/// a disk's source a managed disk or snapshot. SIG409 speaks of a VM in place of an image.
/// </remarks>
internal sealed class SourceTypeNotAllowed : Rule, ICheck<ImageVersion>
{
    public SourceTypeNotAllowed() : base("SIG407", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "The source id: <ResourceId> must either be a managed image, virtual machine or another gallery image version",
            "The source id: <ResourceId> must be a managed disk or snapshot",
        ];
        AzPowerShell = GalleryCommands.NewVersionAzPowerShell + " -OSDiskImage @{ Source = @{ Id = '<DiskId>' } }";
        AzureCli = GalleryCommands.NewVersionAzureCli + " --os-snapshot <DiskId>";
    }

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
