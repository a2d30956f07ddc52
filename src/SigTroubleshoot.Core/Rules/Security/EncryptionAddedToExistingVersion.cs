using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An update tries to encrypt a data disk of a version that was created without that encryption.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class EncryptionAddedToExistingVersion : Rule, IVerify
{
    public EncryptionAddedToExistingVersion() : base("SIG807", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Cannot specify new data disk image encryption lun [<Lun>] with a disk encryption set in region [<Region>] for update gallery image version request.",
        ];
        AzPowerShell = EncryptionCommands.ShowWithAzPowerShell;
        AzureCli = EncryptionCommands.ShowWithAzureCli;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["Lun"] is not { } lun)
            return Task.FromResult(Unverified.Unnamed("Lun"));
        return verification.ReadVersionAsync(
            version =>
            {
                var set = CustomerKeys.OfVersion(version).FirstOrDefault(disk => disk.Lun == EncryptedDisk.NormalizeLun(lun) && IsIn(disk.Region, verification["Region"]));
                return set is null
                    ? Answer.Confirmed(("Lun", lun), ("Region", verification["Region"]))
                    : Answer.Refuted(("Lun", lun), ("Region", set.Region), ("DiskEncryptionSet", set.DiskEncryptionSetId));
            },
            cancellation);
    }

    private static bool IsIn(string region, string? asked) => asked is null || AzureRegion.IsSame(region, asked);
}
