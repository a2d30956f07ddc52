using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class TerraformImageIdNotParsedTests
{
    private const string Wrong = "/communityGalleries/otter-1f0c9d2e/Images/ubuntu-otter";

    private const string Output = $"""
        ╷
        │ Error: parsing "{Wrong}" as an SharedImageVersion ID: No subscription ID found in: "communityGalleries/otter-1f0c9d2e/Images/ubuntu-otter"
        │
        │   with azurerm_linux_virtual_machine.otter,
        │   on main.tf line 12, in resource "azurerm_linux_virtual_machine" "otter":
        │   12:   source_image_id = var.image_id
        │
        ╵
        ╷
        │ Error: parsing "{Wrong}": parsing the CommunityGalleryImage ID: the segment at position 2 didn't match
        │
        │ Expected a CommunityGalleryImage ID that matched:
        │
        │ > /communityGalleries/communityGalleryValue/images/imageValue
        │
        │ However this value was provided:
        │
        │ > {Wrong}
        │
        │ The parsed Resource ID was missing a value for the segment at position 2
        │ (which should be the literal value "images").
        ╵
        """;

    [Fact]
    public void Catches_all_forms_that_were_tried_as_one_failure()
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose(Output));
        Assert.Equal(("SIG634", Wrong, "/communityGalleries/otter-1f0c9d2e/images/ubuntu-otter"), (finding.RuleId, finding.Values["ResourceId"], finding.Values["Suggestion"]));
    }

    // The provider shows the form of a managed image, its plain kind.
    [Theory]
    [InlineData("ubuntu otter")]
    [InlineData("img-otter")]
    [InlineData("/subscriptions/otter/img")]
    public void Catches_a_text_that_is_no_id(string value)
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose($"""
            ╷
            │ Error: parsing "{value}": parsing the Image ID: the number of segments didn't match
            │
            │ Expected a Image ID that matched (containing 8 segments):
            │
            │ > /subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/example-resource-group/providers/Microsoft.Compute/images/imageValue
            │
            │ However this value was provided (which was parsed into 0 segments):
            │
            │ > {value}
            ╵
            """));
        Assert.Equal(("SIG634", value), (finding.RuleId, finding.Values["ResourceId"]));
    }

    [Theory]
    [InlineData("Error: parsing \"img-otter\" as an SharedImage ID: No subscription ID found in: \"img-otter\"")]
    [InlineData("Error: parsing \"/sharedGalleries/otter/Images/ubuntu\": parsing the SharedGalleryImage ID: the segment at position 2 didn't match")]
    public void Catches_each_form(string text) => RuleAssert.Catches("SIG634", text);

    [Theory]
    [InlineData("Error: parsing \"web\" as an Subnet ID: No subscription ID found in: \"web\"")]
    [InlineData("Error: parsing \"kv\": parsing the KeyVault ID: the segment at position 0 didn't match")]
    [InlineData("Error: parsing \"logo\": parsing the Image ID: the segment at position 0 didn't match")]
    [InlineData("Error: parsing \"logo\": parsing the Image ID: the number of segments didn't match")]
    [InlineData("Error: parsing \"web\": parsing the Subnet ID: the number of segments didn't match\n\n> /subscriptions/1/resourceGroups/rg/providers/Microsoft.Compute/images/imageValue")]
    [InlineData("Error: parsing \"img\": parsing the Image ID: the number of segments didn't match\n\n> /subscriptions/1/resourceGroups/rg/providers/Microsoft.Compute/images/imageValue\n\n  8:   managed_image_id = var.image")]
    public void Stays_silent_about_other_resources(string text) => RuleAssert.CatchesNot("SIG634", text);

    [Theory]
    [InlineData(Wrong, "/communityGalleries/otter-1f0c9d2e/images/ubuntu-otter")]
    [InlineData("/SharedGalleries/otter/Images/ubuntu/Versions/1.0.0", "/sharedGalleries/otter/images/ubuntu/versions/1.0.0")]
    [InlineData(" /sharedGalleries/otter/images/ubuntu/ ", "/sharedGalleries/otter/images/ubuntu")]
    public void Check_finds_another_spelling(string id, string suggestion) =>
        Assert.Equal(suggestion, RuleAssert.Violates("SIG634", new DeploymentRequest { TerraformImageId = id }).Values["Suggestion"]);

    [Theory]
    [InlineData("ubuntu-otter")]
    [InlineData("")]
    [InlineData("/communityGalleries/otter-1f0c9d2e/images")]
    public void Check_finds_what_has_no_form(string id) => RuleAssert.Violates("SIG634", new DeploymentRequest { TerraformImageId = id });

    [Theory]
    [InlineData("/communityGalleries/otter-1f0c9d2e/images/ubuntu-otter")]
    [InlineData("/sharedGalleries/otter/images/ubuntu/versions/1.0.0")]
    [InlineData(Ids.Version)]
    [InlineData(Ids.Image)]
    [InlineData("${var.image_id}")]
    [InlineData(null)]
    public void Check_keeps(string? id) => RuleAssert.Keeps("SIG634", new DeploymentRequest { TerraformImageId = id });
}
