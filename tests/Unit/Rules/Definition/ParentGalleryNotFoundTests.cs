namespace SigTroubleshoot.Unit.Rules;

public sealed class ParentGalleryNotFoundTests
{
    private const string Id = "SIG207";
    private const string Sentence = "Can not perform requested operation on nested resource. Parent resource 'autumngal' not found.";

    [Theory]
    [InlineData("New-AzGalleryImageDefinition : " + Sentence + "\nErrorCode: ParentResourceNotFound\nErrorMessage: " + Sentence + "\nStatusCode: 404")]
    [InlineData("az sig image-definition create -g rg-a -r autumngal -i web\nERROR: (ParentResourceNotFound) " + Sentence)]
    [InlineData("compute.GalleryImagesClient#CreateOrUpdate: Failure sending request: StatusCode=404 -- Original Error: Code=\"ParentResourceNotFound\" Message=\"" + Sentence + "\"")]
    [InlineData("ERROR: (ParentResourceNotFound) Failed to perform 'write' on resource(s) of type 'galleries/images', because the parent resource '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-a/providers/Microsoft.Compute/galleries/autumngal' could not be found.\nCode: ParentResourceNotFound")]
    [InlineData(Sentence)]
    public void Catches(string text) => Assert.Equal("autumngal", RuleAssert.Catches(Id, text).Values["Gallery"]);

    [Fact]
    public void Catches_a_reworded_sentence() =>
        RuleAssert.Catches(Id, "Cannot perform the requested operation on a nested resource. The parent resource 'autumngal' was not found.");

    [Theory]
    [InlineData("Can not perform requested operation on nested resource. Parent resource 'vnet1' not found.")]
    [InlineData("New-AzSqlDatabase : Can not perform requested operation on nested resource. Parent resource 'sigsql01' not found.\nPUT /subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg1/providers/Microsoft.Sql/servers/sigsql01/databases/db1")]
    [InlineData("(ParentResourceNotFound) Failed to perform 'write' on resource(s) of type 'vaults/accessPolicies', because the parent resource '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-a/providers/Microsoft.KeyVault/vaults/kv-autumn' could not be found.")]
    [InlineData("(ParentResourceNotFound) Failed to perform 'write' on resource(s) of type 'galleries/applications/versions', because the parent resource '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-a/providers/Microsoft.Compute/galleries/autumngal/applications/agent' could not be found.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
