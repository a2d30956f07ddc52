using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An update tries to encrypt a data disk of a version that was created without that encryption.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class EncryptionAddedToExistingVersion() : Rule("SIG807", RuleArea.Security, FindingSeverity.Error), IVerify
{
    internal override RuleText Text => new()
    {
        Message = "A disk encryption set cannot be added to a data disk[ (LUN {Lun})][ in region '{Region}'] after the image version is created.",
        MessageConfirmed = "The image version has no disk encryption set for the data disk[ at LUN {Lun}][ in {Region}], and none can be added.",
        MessageRefuted = "The image version already encrypts the data disk[ at LUN {Lun}][ in {Region}][, with '{DiskEncryptionSet}'].",
        Cause = "The update tries to encrypt a data disk of an image version that was created without that encryption.",
        Remedy = "Remove the new LUN from the update. To encrypt that disk, publish a new version with the correct settings in all regions.",
    };

    internal override string[] Sentences =>
    [
        "Cannot specify new data disk image encryption lun [<Lun>] with a disk encryption set in region [<Region>] for update gallery image version request.",
    ];

    public override string AzPowerShell => EncryptionCommands.ShowWithAzPowerShell;

    public override string AzureCli => EncryptionCommands.ShowWithAzureCli;

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["Lun"] is not { } lun)
            return Task.FromResult(Undetermined.Unnamed(NamedThing.Lun));
        return verification.ReadVersionAsync(
            version =>
            {
                var set = CustomerKeys.Of(version).FirstOrDefault(disk => disk.Lun == EncryptedDisk.NormalizeLun(lun) && IsIn(disk.Region, verification["Region"]));
                return set is null
                    ? Answer.Confirmed(("Lun", lun), ("Region", verification["Region"]))
                    : Answer.Refuted(("Lun", lun), ("Region", set.Region), ("DiskEncryptionSet", set.DiskEncryptionSetId));
            },
            cancellation);
    }

    private static bool IsIn(string region, string? asked) => asked is null || AzureRegion.IsSame(region, asked);
}
