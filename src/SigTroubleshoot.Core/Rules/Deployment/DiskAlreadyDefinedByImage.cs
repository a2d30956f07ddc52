using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The request describes a disk that the image already defines.</summary>
/// <remarks>cluster-api-provider-azure#3223; Azure's list of InvalidParameter messages.</remarks>
internal sealed class DiskAlreadyDefinedByImage() : Rule("SIG635", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, IVerify
{
    // Target="storageProfile.dataDisks[0]", "target": "osDisk", "lun": 1
    private static readonly Regex Details = NearbyDetails.Pattern(@"target\\{0,7}[""']?\s{0,4}[:=]\s{0,4}\\{0,7}[""']?(?<Target>[\w.\[\]-]{2,80})");
    private static readonly Regex LunPattern = NearbyDetails.Pattern(@"(?<![a-z])lun\\{0,7}['""]?\s{0,4}[\s=:]\s{0,4}(?<Lun>\d{1,3})(?!\d)");

    internal override RuleText Text => new()
    {
        Message = "The request describes a disk[ ({Target})][ at LUN {Lun}] that the image already defines.",
        MessageConfirmed = "The image version[ {Version}] defines this disk[ (LUN {Lun})][; the LUNs of its data disks are {Luns}].",
        MessageRefuted = "The image version[ {Version}] defines no data disk at this LUN[ ({Lun})][; the LUNs of its data disks are {Luns}].",
        Cause = "The request describes a disk that the image already defines: an OS disk with its own source, or a data disk at one of the image's LUNs that is to be attached or created empty.",
        Remedy = "Remove the disk from the request, or specify only its LUN and the create option FromImage. Use LUNs that the image does not use for additional disks.",
    };

    internal override string[] Sentences =>
    [
        "Cannot specify user image overrides for a disk already defined in the specified image reference.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => "(" + VersionCommands.ShowAzPowerShell + ").StorageProfile.DataDiskImages.Lun";

    public override string AzureCli => VersionCommands.ShowAzureCli + " --query \"storageProfile.dataDiskImages[].lun\"";

    // Managed and Marketplace images cause the same sentence.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        NearbyDetails.Read(match, LunPattern);
        if (match.Error is { Target.Length: > 0 } error)
            match.Values["Target"] = error.Target;
        else
            NearbyDetails.Read(match, Details, NearbyDetails.FromSentenceOn(match));
        GalleryImageSigns.Limit(match);
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification["Lun"] is not { } lun
            ? Task.FromResult(Undetermined.Unnamed(NamedThing.Lun))
            : verification.ReadVersionAsync(
                version =>
                {
                    string[] luns = [.. version.DataDiskImages.Select(disk => EncryptedDisk.NormalizeLun(disk.Lun ?? ""))];
                    (string, string?)[] values = [("Lun", lun), ("Luns", luns.Length == 0 ? null : string.Join(", ", luns))];
                    return luns.Contains(EncryptedDisk.NormalizeLun(lun), StringComparer.Ordinal) ? Answer.Confirmed(values) : Answer.Refuted(values);
                },
                cancellation);
}
