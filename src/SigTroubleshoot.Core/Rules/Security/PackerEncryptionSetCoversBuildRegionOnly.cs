using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A Packer template sets a disk encryption set for the whole build and lists further replication regions.</summary>
/// <remarks>
/// The builder of hashicorp/packer-plugin-azure passes this set to the build region only. The service then answers with the sentence of
/// SIG808. No other tool is concerned.
/// </remarks>
internal sealed class PackerEncryptionSetCoversBuildRegionOnly() : Rule("SIG840", RuleArea.Security, FindingSeverity.Error), ICheck<PackerBuild>
{
    internal override RuleText Text => new()
    {
        Message = "Packer applies the disk encryption set[ '{DiskEncryptionSet}'] only to the build region[ ({Region})], but the template also replicates to other regions[: {Regions}].",
        Cause = "A Packer template sets disk_encryption_set_id for the whole build and lists further replication_regions. Packer applies the set to the build region only, so the service rejects the version because the other regions are not encrypted.",
        Remedy = "Replace replication_regions with target_region blocks, and give each its own disk_encryption_set_id from that region. Or publish to the build region only.",
    };

    IEnumerable<Answer> ICheck<PackerBuild>.Check(PackerBuild build)
    {
        // A target_region block has its own set; SIG808 covers a block without one.
        if (string.IsNullOrWhiteSpace(build.DiskEncryptionSetId) || build.TargetRegions.Count > 0)
            return [];
        string[] others = [.. build.ReplicationRegions.Where(IsLiteral).Where(region => !AzureRegion.IsSame(region, build.Location))];

        // Without the build region, one of the regions may be it; two cannot be.
        var isBuildRegionKnown = !string.IsNullOrWhiteSpace(build.Location) && IsLiteral(build.Location!);
        return others.Select(AzureRegion.Normalize).Distinct(StringComparer.Ordinal).Count() > (isBuildRegionKnown ? 0 : 1)
            ? [Answer.Failed(("DiskEncryptionSet", build.DiskEncryptionSetId), ("Regions", string.Join(", ", others)), ("Region", isBuildRegionKnown ? build.Location : null))]
            : [];
    }

    // The value of {{user `region`}} or ${var.region} is known only when Packer runs.
    private static bool IsLiteral(string region) => region.IndexOf('{') < 0;
}
