using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The encryption settings of one target region list the same LUN twice.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table. DataDiskLunDuplicated is the same mistake in the list of data disks.</remarks>
internal sealed class EncryptionLunDuplicated() : Rule("SIG810", RuleArea.Security, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The encryption settings[ of region '{Region}'] list a LUN[ ({Lun})] more than once.",
        Cause = "The encryption settings of one target region list the same LUN twice.",
        Remedy = "List each LUN once per region.",
    };

    internal override string[] Sentences => ["Duplicate luns '<Lun>' were specified in target region '<Region>' encryption.dataDiskImages"];

    public IEnumerable<Answer> Check(ImageVersion request) =>
        from region in request.TargetRegions ?? []
        from luns in region.DataDiskEncryption.Where(disk => disk.Lun is not null).GroupBy(disk => EncryptedDisk.NormalizeLun(disk.Lun!))
        where luns.Skip(1).Any()
        select Answer.Failed(("Lun", luns.Key), ("Region", region.Name));
}
