namespace SigTroubleshoot.Unit.Rules;

public sealed class ReplicationFailedUnspecifiedTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG511", Printed.By(Tool.TerraformPolled, "New-AzGalleryImageVersion", "InternalOperationError", "Replication failed in this region due to 'An internal execution error occurred. Please retry later.'"));
        Assert.Equal("An internal execution error occurred. Please retry later", finding.Values["Detail"]);
    }

    [Theory]
    [InlineData("Code=\"InvalidBeginGetAccessForGalleryImageVersionSnapshotResponseFromPIR\" Message=\"The response from pir.BeginGetAccessForGalleryImageVersionSnapshot is invalid.\"")]
    public void Catches_other_sentences(string text) => RuleAssert.Catches("SIG511", text);

    [Theory]
    [InlineData("The replication to this region of the gallery failed due to 'An internal execution error occurred.'")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG511", text).Confidence);

    [Theory]
    [InlineData("az storage account failover\\nReplication failed in this region of the storage account due to 'maintenance'")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG511", text);
}
