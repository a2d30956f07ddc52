using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A disk encryption set was specified for a source type that cannot be encrypted during publishing.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; Microsoft's page on encrypting versions lists what can be encrypted.</remarks>
internal sealed class EncryptionUnsupportedForSource() : Rule("SIG811", RuleArea.Security, FindingSeverity.Error), ISentenceGuard, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{ResourceId}'] cannot be encrypted with a disk encryption set when it is published to the gallery.",
        MessageConfirmed = "The source[ '{ResourceId}'] is of a type[ ({SourceType})] that cannot be encrypted when it is published to the gallery.",
        ["MessageConfirmedEncrypted"] = "The source[ '{ResourceId}'] is an image version that is already encrypted with a customer-managed key[ ('{DiskEncryptionSet}')].",
        MessageRefuted = "The source[ '{ResourceId}'] is of a type[ ({SourceType})] that can be encrypted when it is published to the gallery.",
        Cause = "A disk encryption set was specified for a source type that cannot be encrypted during publishing. VMs, disks, snapshots, and managed images can. A version that is already encrypted with customer-managed keys cannot be a source at all.",
        Remedy = "Publish without the disk encryption set, or start from a VM, disk, snapshot, or managed image.",
    };

    internal override string[] Sentences => ["Encryption is not supported for source resource '<ResourceId>'."];

    public override string AzPowerShell => "(Get-AzResource -ResourceId '<ResourceId>').ResourceType";

    public override string AzureCli => "az resource show --ids '<ResourceId>' --query type -o tsv";

    bool ISentenceGuard.Accepts(RuleMatch match) => DiskCommand.LeavesRoomForGallery(match);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadSourceAsync(verification["ResourceId"], Judge, cancellation);

    private static Answer Judge(SourceImage source)
    {
        var type = ResourceId.TryParse(source.Id, out var id) ? id.ResourceType : null;
        (string, string?)[] values = [("ResourceId", source.Id), ("SourceType", type), ("DiskEncryptionSet", source.DiskEncryptionSetId)];
        return source.Kind switch
        {
            SourceKind.VirtualMachine or SourceKind.Disk or SourceKind.Snapshot or SourceKind.ManagedImage => Answer.Refuted(values),
            SourceKind.ImageVersion when source.DiskEncryptionSetId is not null => Answer.Confirmed(values).As("MessageConfirmedEncrypted"),
            _ => Answer.Confirmed(values),
        };
    }
}
