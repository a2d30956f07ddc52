namespace SigTroubleshoot.Unit.Rules;

public sealed class ApplicationVersionNotInRegionTests
{
    private const string Id = Ids.Compute + "/galleries/gal_otter/applications/holt/versions/1.0.2";
    private const string Sentence = $"The gallery image {Id} is not available in westus region. Please contact image owner to replicate to this region, or change your requested region.";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches(Tool tool)
    {
        var finding = RuleAssert.Catches("SIG663", Printed.By(tool, "New-AzVM", "GalleryImageNotFound", Sentence));
        Assert.Equal((Id, "gal_otter", "holt", "1.0.2", "westus"), (finding.Values["ResourceId"], finding.Values["Gallery"], finding.Values["Application"], finding.Values["Version"], finding.Values["Region"]));
        Assert.Contains("az sig gallery-application version show -g rg-otter -r gal_otter --application-name holt -n 1.0.2", finding.Command, StringComparison.Ordinal);
        Assert.Contains("-GalleryApplicationName holt -Name 1.0.2", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_only_finding() => Assert.Single(SigEngine.Default.Diagnose(Sentence));

    [Fact]
    public void An_image_is_another_rule()
    {
        RuleAssert.Catches("SIG601", $"The gallery image {Ids.Version} is not available in westus region.");
        RuleAssert.Catches("SIG602", $"The gallery image {Ids.Definition} is not available in westus region.");
    }
}
