namespace SigTroubleshoot.Unit.Rules;

public sealed class PreviewFeatureNameUnknownTests
{
    private const string Id = "SIG923";

    [Theory]
    [InlineData("Register-AzProviderFeature : Operation returned an invalid status code 'NotFound'")]
    [InlineData("Register-AzProviderFeature: Operation returned an invalid status code 'NotFound'")]
    [InlineData("""
            PS> Register-AzProviderFeature -FeatureName CommunityGallery -ProviderNamespace Microsoft.Compute
            Register-AzProviderFeature: Operation returned an invalid status code 'NotFound'
            """)]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Register-AzProviderFeature : Operation returned an invalid status code 'Conflict'")]
    [InlineData("New-AzRoleDefinition: Operation returned an invalid status code 'NotFound'")]
    [InlineData("""
            PS> Register-AzProviderFeature -FeatureName AllowLynx -ProviderNamespace Microsoft.Network
            Register-AzProviderFeature: Operation returned an invalid status code 'NotFound'
            """)]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Names_the_feature()
    {
        var finding = RuleAssert.Catches(
            Id,
            """
            Register-AzProviderFeature : Operation returned an invalid status code 'NotFound'
            At line:1 char:1
            + Register-AzProviderFeature -FeatureName "CommunityGallery" -ProviderN ...
            """);

        Assert.Equal("CommunityGallery", finding.Values["Feature"]);
    }
}
