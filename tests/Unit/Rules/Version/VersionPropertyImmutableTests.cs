namespace SigTroubleshoot.Unit.Rules;

public sealed class VersionPropertyImmutableTests
{
    private const string Id = "SIG306";

    [Theory]
    [InlineData("Update-AzGalleryImageVersion : Changing property 'galleryImageVersion.properties.publishingProfile.replicationMode' is not allowed.\nErrorCode: PropertyChangeNotAllowed", "replicationMode")]
    [InlineData("(PropertyChangeNotAllowed) Changing property 'galleryImageVersion.properties.securityProfile.uefiSettings' is not allowed.", "uefiSettings")]
    [InlineData("{\"error\":{\"code\":\"PropertyChangeNotAllowed\",\"message\":\"Changing property 'galleryImageVersion.properties.publishingProfile.storageAccountType' is not allowed.\"}}", "storageAccountType")]
    [InlineData("\"msg\": \"Error creating or updating the Gallery Image Version instance: Parameter 'galleryImageVersion.properties.storageProfile' is not allowed.\"", "storageProfile")]
    public void Catches(string text, string property) => Assert.Equal(property, RuleAssert.Catches(Id, text).Values["Property"]);

    [Fact]
    public void Catches_a_reworded_sentence() =>
        RuleAssert.Catches(Id, "Changing the property 'galleryImageVersion.properties.publishingProfile.replicationMode' is no longer allowed.");

    [Theory]
    [InlineData("Parameter 'galleryApplicationVersion.properties.settings' is not allowed.")]
    [InlineData("Changing property 'securityProfile.securityType' is not allowed.")]
    [InlineData("(InvalidParameter) Parameter 'storageProfile' is not allowed.")]
    [InlineData("(InvalidParameter) Parameter 'galleryImageVersion.properties.storageProfileOfMine' is not allowed.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
