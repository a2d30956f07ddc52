namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryQuotaExceededTests
{
    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches(Tool tool)
    {
        var finding = RuleAssert.Catches("SIG905", Printed.By(tool, "New-AzGallery", "OperationNotAllowed", Sentence("Gallery", 100, 100)));
        Assert.Equal(("Gallery", "westus2", "100", "100", "1"), (finding.Values["Quota"], finding.Values["Region"], finding.Values["Limit"], finding.Values["Usage"], finding.Values["Required"]));
        Assert.Contains("-Location 'westus2'", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GalleryImage")]
    [InlineData("GalleryImageVersion")]
    [InlineData("galleryimages")]
    public void Catches_what_else_a_gallery_has(string quota) => RuleAssert.Catches("SIG905", Sentence(quota, 1000, 1000));

    [Fact]
    public void Catches_the_beginning_alone() => RuleAssert.Catches("SIG905", "Operation could not be completed as it results in exceeding approved Gallery quota.");

    [Theory]
    [InlineData("Total Regional Cores")]
    [InlineData("standardDSv3Family")]
    [InlineData("PublicIPAddresses")]
    public void Stays_silent_about_other_quotas(string quota) => RuleAssert.CatchesNot("SIG905", "New-AzVM: " + Sentence(quota, 10, 8));

    private static string Sentence(string quota, int limit, int usage) =>
        $"Operation could not be completed as it results in exceeding approved {quota} quota. Additional details - Deployment Model: Resource Manager, Location: westus2, Current Limit: {limit}, Current Usage: {usage}, Additional Required: 1, (Minimum) New Limit Required: {limit + 1}. Please read more about quota increase.";
}
