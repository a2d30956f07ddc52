namespace SigTroubleshoot.Unit.Rules;

public sealed class DefinitionPropertyImmutableTests
{
    private const string Id = "SIG210";
    private const string Sentence = "Changing property 'galleryImage.properties.osState' is not allowed.";

    [Theory]
    [InlineData("Update-AzGalleryImageDefinition : " + Sentence + "\nErrorCode: PropertyChangeNotAllowed\nErrorMessage: " + Sentence + "\nErrorTarget: galleryImage.properties.osState\nStatusCode: 409")]
    [InlineData("ERROR: (PropertyChangeNotAllowed) " + Sentence + "\nCode: PropertyChangeNotAllowed\nTarget: galleryImage.properties.osState")]
    [InlineData("Error: updating Shared Image: performing CreateOrUpdate: unexpected status 409 (409 Conflict) with error: PropertyChangeNotAllowed: " + Sentence)]
    [InlineData("RESPONSE 409: 409 Conflict\nERROR CODE: PropertyChangeNotAllowed\n{\n  \"error\": {\n    \"code\": \"PropertyChangeNotAllowed\",\n    \"message\": \"" + Sentence + "\",\n    \"target\": \"galleryImage.properties.osState\"\n  }\n}")]
    [InlineData("Changing the property 'galleryImage.properties.osState' is not allowed after creation.")]
    public void Catches(string text) => Assert.Equal("osState", RuleAssert.Catches(Id, text).Values["Property"]);

    [Theory]
    [InlineData("Changing property 'imageReference.sku' is not allowed.")]
    [InlineData("(PropertyChangeNotAllowed) Changing property 'zoneResilient' is not allowed.")]
    [InlineData("Changing property 'osProfile.customData' is not allowed.")]
    [InlineData("Changing property 'diskEncryptionSet.properties.identity' is not allowed.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
