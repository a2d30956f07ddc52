namespace SigTroubleshoot.Unit.Rules;

public sealed class ParentDefinitionNotFoundTests
{
    private const string Id = "SIG304";
    private const string Sentence = "Can not perform requested operation on nested resource. Parent resource 'autumngal/web' not found.";

    [Theory]
    [InlineData("New-AzGalleryImageVersion : " + Sentence + "\nErrorCode: ParentResourceNotFound\nErrorMessage: " + Sentence + "\nStatusCode: 404")]
    [InlineData("ERROR: (ParentResourceNotFound) " + Sentence + "\nCode: ParentResourceNotFound")]
    [InlineData("{\"error\":{\"code\":\"ParentResourceNotFound\",\"message\":\"" + Sentence + "\"}}")]
    [InlineData("performing CreateOrUpdate: unexpected status 404 (404 Not Found) with error: ParentResourceNotFound: " + Sentence)]
    public void Catches(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("autumngal", finding.Values["Gallery"]);
        Assert.Equal("web", finding.Values["Definition"]);
    }

    [Fact]
    public void Catches_a_reworded_sentence() =>
        RuleAssert.Catches(Id, "Cannot perform the requested operation on a nested resource. Parent resource 'autumngal/web' was not found.");

    [Fact]
    public void Is_only_possible_where_nothing_speaks_of_a_gallery() =>
        Assert.Equal(FindingConfidence.Possible, RuleAssert.Catches(Id, "Can not perform requested operation on nested resource. Parent resource 'north/web' not found.").Confidence);

    [Fact]
    public void CatchesNot_another_type() =>
        RuleAssert.CatchesNot(Id, "az network vnet subnet create -g rg1\nERROR: (ParentResourceNotFound) Can not perform requested operation on nested resource. Parent resource 'vnet1/subnet1' not found.");
}
