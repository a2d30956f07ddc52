namespace SigTroubleshoot.Unit.Rules;

public sealed class PremiumV2DiskUnsupportedTests
{
    private const string Id = "SIG441";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Stands_before_the_replication_failure_around_it(Tool tool)
    {
        var text = Printed.By(tool, "New-AzGalleryImageVersion", "InternalOperationError", "Replication failed in this region due to 'Snapshots of PremiumV2_LRS disks are not supported.'.");
        Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);
        Assert.Single(SigEngine.Default.Diagnose(text));
    }

    [Theory]
    [InlineData("az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nSnapshots of PremiumV2_LRS disks aren't supported.")]
    public void Catches_reworded(string text) => RuleAssert.Catches(Id, text);

    [Theory]
    [InlineData("The 'UltraSSD_LRS' SKU is only supported for empty disks.")]
    [InlineData("New-AzSnapshot : Snapshots of PremiumV2_LRS disks are not supported.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Leaves_Ultra_Disks_to_their_own_rule() =>
        RuleAssert.Catches("SIG424", $"Source virtual machine {Ids.Vm} cannot contain disk ['{Ids.Disk}'] stored in an UltraSSD account type");
}
