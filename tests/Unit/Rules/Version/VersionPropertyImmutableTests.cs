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
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    // The request may not contain these, whether the version exists or not.
    [Theory]
    [InlineData("storageProfile.osDiskImage.source.id")]
    [InlineData("storageProfile.dataDiskImages.source.id")]
    [InlineData("storageProfile.source.id")]
    [InlineData("publishingProfile.storageAccountType")]
    [InlineData("publishingProfile.targetRegions.additionalReplicaSets")]
    [InlineData("securityProfile.uefiSettings")]
    public void A_parameter_of_the_request_is_no_change(string property)
    {
        foreach (var text in new[] { $"ERROR: (InvalidParameter) Parameter 'galleryImageVersion.properties.{property}' is not allowed.\nCode: InvalidParameter", $"{{\"error\":{{\"code\":\"InvalidParameter\",\"message\":\"Parameter 'galleryImageVersion.properties.{property}' is not allowed.\"}}}}" })
            Assert.DoesNotContain(SigEngine.Default.Diagnose(text), finding => finding.RuleId is Id or "SIG305");
    }

    [Fact]
    public void A_parameter_that_only_begins_like_the_storage_profile_is_another_rule() =>
        Assert.Equal("SIG961", Assert.Single(SigEngine.Default.Diagnose("(InvalidParameter) Parameter 'galleryImageVersion.properties.storageProfileOfMine' is not allowed.")).RuleId);
}
