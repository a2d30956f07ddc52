namespace SigTroubleshoot.Unit.Rules;

public sealed class ReplicationFailedInRegionTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG501", Printed.By(Tool.Terraform, "Update-AzGalleryImageVersion", "ValidationError", "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:westeurope, detail:Failed with internal server error.}'. If retry does not work, then please do an update by removing the failed regions and update again by adding them back."));
        Assert.Equal("westeurope", finding.Values["Region"]);
        Assert.Equal("Failed with internal server error", finding.Values["Detail"]);
    }

    [Theory]
    [InlineData("The gallery replication jobs have failed in one or more of the regions. Details of the failing regions are as follows: '{region:westeurope, detail:Failed with internal server error.}'.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG501", text).Confidence);

    [Theory]
    [InlineData("The geo-replication job failed in one or more regions of the registry.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG501", text);

    [Fact]
    public void Names_every_region()
    {
        var finding = RuleAssert.Catches("SIG501", "ValidationError: Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:westeurope, detail:Failed with internal server error.},{region:uksouth, detail:Timed out.}'. If retry does not work, then please do an update.");
        Assert.Equal("westeurope, uksouth", finding.Values["Regions"]);
        Assert.Equal("westeurope", finding.Values["Region"]);
        Assert.Equal("Failed with internal server error", finding.Values["Detail"]);
    }
}
