using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DiskEncryptionSetIdMalformedTests
{
    private const string Id = "SIG805";

    private const string Message =
        "The value of parameter galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.osDiskImage.diskEncryptionSetId is invalid.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.Packer, "New-AzGalleryImageVersion", "InvalidParameter", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("the OS disk", finding.Values["Disk"]);
    }

    [Theory]
    [InlineData("The value of parameter galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.dataDiskImages.diskEncryptionSetId is invalid")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The value given for parameter galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.osDiskImage.diskEncryptionSetId is not valid: invalid")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The value of parameter diskEncryptionSet.id is invalid.")]
    [InlineData("The value of parameter managedCluster.properties.diskEncryptionSetID is invalid.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("des-otter")]
    [InlineData("/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/des-otter")]
    [InlineData("/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/disks/d1")]
    [InlineData("/subscriptions/s1/providers/Microsoft.Compute/diskEncryptionSets/des-otter")]
    [InlineData("https://kv-otter.vault.azure.net/keys/k1")]
    [InlineData("\ud83d\ude42")]
    public void Check_finds(string id)
    {
        Assert.Equal("the OS disk", RuleAssert.Violates(Id, Version(id, null)).Values["Disk"]);
        Assert.Equal("LUN 3", RuleAssert.Violates(Id, Version(null, id)).Values["Disk"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData($"{Ids.Compute}/diskEncryptionSets/des-otter")]
    [InlineData("/SUBSCRIPTIONS/s1/resourcegroups/rg/providers/microsoft.compute/DISKENCRYPTIONSETS/des-otter")]
    public void Check_keeps(string? id) => RuleAssert.Keeps(Id, Version(id, id));

    private static ImageVersion Version(string? osDisk, string? dataDisk) => new()
    {
        TargetRegions = [new() { Name = "eastus", OSDiskEncryptionSetId = osDisk, DataDiskEncryption = [new() { Lun = "3", DiskEncryptionSetId = dataDisk }] }],
    };
}
