namespace SigTroubleshoot.Unit.Rules;

public sealed class LatestVersionNotInRegionTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG602", Printed.By(Tool.WindowsPowerShell, "New-AzVM", "GalleryImageNotFound", $"\"The gallery image {Ids.Definition} is not available in westus2 region. Please contact image owner to replicate to this region, or change your requested region.\""));
        Assert.Equal("westus2", finding.Values["Region"]);
        Assert.Equal("ubuntu-otter", finding.Values["Definition"]);
        Assert.Equal("gal_otter", finding.Values["Gallery"]);
        Assert.Equal(Ids.Definition, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData($"The gallery image {Ids.Definition} is currently not available in the westus2 region.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG602", text).Confidence);

    [Theory]
    [InlineData($"The gallery image {Ids.Compute}/galleries/gal_otter/applications/agent is not available in westus2 region.")]
    public void An_application_is_another_rule(string text) => Assert.Equal("SIG663", Assert.Single(SigEngine.Default.Diagnose(text)).RuleId);
}
