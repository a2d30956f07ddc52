using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

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
        var regions = (request.TargetRegions ?? []).Select((region, i) => (Region: region, Path: PropertyPaths.TargetRegion(i))).Where(item => !string.IsNullOrWhiteSpace(item.Region.Name)).ToList();
        var disks = regions.SelectMany(item => EncryptedDisk.Of(item.Region)).ToList();
        var luns = EncryptionLunUnknown.LunsOf(request);
        var encrypted = NamesOf(disks);
        foreach (var (region, path) in regions.Where(item => !IsIn(encrypted, item.Region)))
        {
            // A region without any encryption is one fault, however many disks there are.
            if (disks.Count > 0)
                yield return Missing(request, region, path, disks[0], isOneDisk: false);
        }

        // SIG809 covers a disk that does not exist, and a region in which its LUN is one that another disk should have.
        foreach (var disk in disks.Where(disk => disk.Lun is null || luns?.Contains(disk.Lun) != false).GroupBy(disk => disk.Lun).Select(disks => disks.ToList()))
        {
            var having = NamesOf(disk);
            foreach (var (region, path) in regions.Where(item => IsIn(encrypted, item.Region) && !IsIn(having, item.Region)))
            {
                var isMistaken = disk[0].Lun is not null && luns is not null && EncryptedDisk.Of(region).Any(other => other.Lun is { } lun && !luns.Contains(lun));
                if (!isMistaken)
                    yield return Missing(request, region, path, disk[0], isOneDisk: true);
            }
        }
    }

    // A version may have thousands of regions.
    private static HashSet<string> NamesOf(IEnumerable<EncryptedDisk> disks) => new(disks.Select(disk => AzureRegion.Normalize(disk.Region)), StringComparer.Ordinal);

    private static bool IsIn(HashSet<string> names, TargetRegion region) => names.Contains(AzureRegion.Normalize(region.Name));

    private static Answer Missing(ImageVersion request, TargetRegion region, string path, EncryptedDisk other, bool isOneDisk) => Answer.Failed(
        ("Disk", isOneDisk ? other.Name : null),
        ("Lun", isOneDisk ? other.Lun : null),
        ("Region", region.Name),
        ("OtherRegion", other.Region),
        ("DiskEncryptionSet", other.DiskEncryptionSetId),
        ("SubscriptionId", request.SubscriptionId)) with { Paths = [path] };
}
