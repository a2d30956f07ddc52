namespace SigTroubleshoot.Unit.Rules;

public sealed class TrustedLaunchWithCustomerKeyTests
{
    private const string Id = "SIG815";

    private const string Message =
        $"Replication failed in this region due to 'Contract.Assert failed: Data model DiskEncryptionSetId '' does not match DiskRP returned DiskEncryptionSetId '{Ids.Compute}/diskEncryptionSets/des-otter''.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.PowerShell7, "New-AzGalleryImageVersion", "InternalOperationError", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal($"{Ids.Compute}/diskEncryptionSets/des-otter", finding.Values["DiskEncryptionSet"]);
    }

    [Theory]
    [InlineData($"Contract.Assert failed: Data model DiskEncryptionSetId 'none' does not match DiskRP returned DiskEncryptionSetId '{Ids.Compute}/diskEncryptionSets/des-otter'")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"Contract.Assert has failed: the data model DiskEncryptionSetId '' doesn't match the DiskRP returned DiskEncryptionSetId '{Ids.Compute}/diskEncryptionSets/des-otter'")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Contract.Assert failed: index out of range.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
