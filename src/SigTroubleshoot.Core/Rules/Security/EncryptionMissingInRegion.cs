using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The OS disk or a data disk is encrypted with a disk encryption set in one target region but not in another; it must be all or none.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table. An example in the help for New-AzGalleryImageVersion mixes up its
/// variable names, so the setting is silently lost if you follow it. Packer applies a set for the whole build to the build region only: SIG840.
/// </remarks>
internal sealed class EncryptionMissingInRegion() : Rule("SIG808", RuleArea.Security, FindingSeverity.Error), ISentenceGuard, ICheck<ImageVersion>
{
    private const string OSDiskPath = "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.osDiskImage.diskEncryptionSetId";
    private const string SinceOther = " since disk encryption set '<DiskEncryptionSet>' is used for the corresponding disk in region '<OtherRegion>'";

    private static readonly Regex Since = NearbyDetails.Pattern(
        @"since disk encryption set\W{1,6}(?<DiskEncryptionSet>/[^\s'""\\]+)\W{1,6}is used for the corresponding disk in region\W{1,6}(?<OtherRegion>\w+(?: \w+){0,3})");

    internal override RuleText Text => new()
    {
        Message = "A disk encryption set is missing[ for {Disk}][ in region '{Region}'][, although region '{OtherRegion}' has one].",
        Cause = "The OS disk or a data disk is encrypted with a disk encryption set in one target region but not in another. It must be all regions or none.",
        Remedy = "Specify a disk encryption set for this disk in every target region, each with its own set, or in none.",
    };

    internal override string[] Sentences =>
    [
        $"A disk encryption set is required for disk '{OSDiskPath}' in target region '<Region>'",
        "A disk encryption set is required for disk 'LUN <Lun>' in target region '<Region>'",
        $"A disk encryption set is required for disk '{OSDiskPath}' in target region '<Region>'{SinceOther}",
        $"A disk encryption set is required for disk 'LUN <Lun>' in target region '<Region>'{SinceOther}",
    ];

    public override string AzPowerShell => EncryptionCommands.ListSetsWithAzPowerShell;

    public override string AzureCli => EncryptionCommands.ListSetsWithAzureCli;

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        // The short sentence ends before these two values.
        NearbyDetails.Read(match, Since);
        var lun = match.Value("Lun");
        match.Values["Disk"] = EncryptedDisk.NameOf(lun.Length == 0 ? null : lun);
        return true;
    }

    public IEnumerable<Answer> Check(ImageVersion request)
    {
        var regions = (request.TargetRegions ?? []).Where(region => !string.IsNullOrWhiteSpace(region.Name)).ToList();
        var luns = EncryptionLunUnknown.LunsOf(request);
        // SIG809 covers a disk that does not exist.
        foreach (var disk in regions.SelectMany(EncryptedDisk.Of).Where(disk => disk.Lun is null || luns?.Contains(disk.Lun) != false).GroupBy(disk => disk.Lun).Select(disks => disks.ToList()))
        {
            var encrypted = new HashSet<string>(disk.Select(d => AzureRegion.Normalize(d.Region)), StringComparer.Ordinal);
            foreach (var region in regions.Where(region => !encrypted.Contains(AzureRegion.Normalize(region.Name))))
            {
                yield return Answer.Failed(
                    ("Disk", disk[0].Name),
                    ("Lun", disk[0].Lun),
                    ("Region", region.Name),
                    ("OtherRegion", disk[0].Region),
                    ("DiskEncryptionSet", disk[0].DiskEncryptionSetId),
                    ("SubscriptionId", request.SubscriptionId));
            }
        }
    }
}
