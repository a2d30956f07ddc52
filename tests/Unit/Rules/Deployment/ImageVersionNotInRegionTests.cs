namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageVersionNotInRegionTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG601", Printed.By(Tool.Ansible, "New-AzVM", "GalleryImageNotFound", $"\"The gallery image {Ids.Version} is not available in westus2 region. Please contact image owner to replicate to this region, or change your requested region.\""));
        Assert.Equal("westus2", finding.Values["Region"]);
        Assert.Equal("4.2.1", finding.Values["Version"]);
        Assert.Equal("gal_otter", finding.Values["Gallery"]);
        Assert.Equal("ubuntu-otter", finding.Values["Definition"]);
        Assert.Equal(Ids.Version, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData("error: Status=404 Code=\"GalleryImageNotFound\" Message=\"\"The gallery image /CommunityGalleries/otter-6a2c8f31/Images/ubuntu-otter/Versions/1.0.7 is not available in uksouth region.\"\"", "Region", "uksouth")]
    public void Catches_other_sentences(string text, string name, string value) =>
        Assert.Equal(value, RuleAssert.Catches("SIG601", text).Values[name]);

    [Theory]
    [InlineData($"The gallery image {Ids.Version} is currently not available in the westus2 region.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG601", text).Confidence);

    [Theory]
    [InlineData($"The gallery image {Ids.Compute}/galleries/gal_otter/applications/agent/versions/1.0.0 is not available in westus2 region.")]
    public void An_application_is_another_rule(string text) => Assert.Equal("SIG663", Assert.Single(SigEngine.Default.Diagnose(text)).RuleId);

    [Fact]
    public void Catches_the_code_alone() => RuleAssert.Catches("SIG601", "RESPONSE 404: 404 Not Found\nERROR CODE: GalleryImageNotFound");

    [Fact]
    public void Adds_the_region_in_the_command() =>
        Assert.Contains(
            "--add publishingProfile.targetRegions name=westus2 regionalReplicaCount=1",
            RuleAssert.Catches("SIG601", $"The gallery image {Ids.Version} is not available in westus2 region.").Command,
            StringComparison.Ordinal);

    [Fact]
    public void The_command_names_a_region_once_that_is_there_already() =>
        Assert.Contains(
            "Where-Object { ($_.Name -replace ' ') -ne ('westus2' -replace ' ') }",
            RuleAssert.Catches("SIG601", $"The gallery image {Ids.Version} is not available in westus2 region.").Command,
            StringComparison.Ordinal);
}
