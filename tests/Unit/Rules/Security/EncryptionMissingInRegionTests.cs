using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class EncryptionMissingInRegionTests
{
    private const string Id = "SIG808";

    private const string Message =
        $"A disk encryption set is required for disk 'LUN 4' in target region 'West US' since disk encryption set '{Ids.Compute}/diskEncryptionSets/des-otter' is used for the corresponding disk in region 'North Europe'";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.TerraformPolled, "New-AzGalleryImageVersion", "BadRequest", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("4", finding.Values["Lun"]);
        Assert.Equal("West US", finding.Values["Region"]);
        Assert.Equal("North Europe", finding.Values["OtherRegion"]);
        Assert.Equal($"{Ids.Compute}/diskEncryptionSets/des-otter", finding.Values["DiskEncryptionSet"]);
    }

    [Theory]
    [InlineData("A disk encryption set is required for disk 'galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.osDiskImage.diskEncryptionSetId' in target region 'westus'")]
    [InlineData("A disk encryption set is required for disk 'LUN 0' in target region 'westus'")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"A disk encryption set is needed for the disk 'LUN 4' in the target region 'West US', since disk encryption set '{Ids.Compute}/diskEncryptionSets/des-otter' is being used for the corresponding disk in the region 'North Europe'.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("A disk encryption set is required for host-based encryption.")]
    [InlineData("A disk encryption set is not supported in region 'westus'.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Check_finds_each_region_and_disk_that_lacks_a_set()
    {
        var findings = RuleAssert.Violations(
            Id,
            Version(
                Region("West Europe", "des-we", ("0", "des-we"), ("01", "des-we")),
                Region("northeurope", null, ("1", "des-ne")),
                Region("UK South", "des-uk")));

        Assert.Equal(
            ["northeurope the OS disk", "northeurope LUN 0", "UK South LUN 0", "UK South LUN 1"],
            findings.Select(f => $"{f.Values["Region"]} {f.Values["Disk"]}"));
        Assert.All(findings, f => Assert.Equal("West Europe", f.Values["OtherRegion"]));
    }

    [Fact]
    public void Check_keeps_all_or_none()
    {
        RuleAssert.Keeps(Id, new ImageVersion());
        RuleAssert.Keeps(Id, Version());
        RuleAssert.Keeps(Id, Version(Region("westeurope", null), Region("northeurope", "")));
        RuleAssert.Keeps(Id, Version(Region("westeurope", "a", ("0", "a")), Region("North Europe", "b", ("00", "b"))));
        RuleAssert.Keeps(Id, Version(Region("West Europe", "a"), Region("westeurope", null), Region("", null)));
    }

    private static ImageVersion Version(params TargetRegion[] regions) => new() { TargetRegions = regions };

    private static TargetRegion Region(string name, string? osDisk, params (string Lun, string Set)[] disks) => new()
    {
        Name = name,
        OSDiskEncryptionSetId = osDisk,
        DataDiskEncryption = [.. disks.Select(disk => new DataDiskEncryption { Lun = disk.Lun, DiskEncryptionSetId = disk.Set })],
    };
}
