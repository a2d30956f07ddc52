using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>Errors that come without a sentence: the code with its target or address must lead to one rule, and to no other.</summary>
public sealed class CodesOfGalleryErrorsTests
{
    private const string Gallery = "https://management.azure.com/subscriptions/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0/resourceGroups/rg1/providers/Microsoft.Compute/galleries/gal1";
    private const string Query = "?api-version=2024-03-03";

    [Theory]
    [InlineData("SIG101", "InvalidParameter", "galleryName")]
    [InlineData("SIG201", "InvalidParameter", "galleryImageName")]
    [InlineData("SIG204", "InvalidParameter", "galleryImage.properties.identifier.sku")]
    [InlineData("SIG301", "InvalidParameter", "galleryImageVersionName")]
    [InlineData("SIG210", "PropertyChangeNotAllowed", "galleryImage.properties.hyperVGeneration")]
    [InlineData("SIG211", "PropertyChangeNotAllowed", "galleryImage.properties.features")]
    [InlineData("SIG211", "PropertyChangeNotAllowed", "DiskControllerTypes")]
    [InlineData("SIG305", "PropertyChangeNotAllowed", "galleryImageVersion.properties.storageProfile.source.id")]
    [InlineData("SIG305", "PropertyChangeNotAllowed", "galleryImageVersion.properties.publishingProfile.source.managedImage.id")]
    [InlineData("SIG306", "PropertyChangeNotAllowed", "galleryImageVersion.properties.publishingProfile.replicationMode")]
    [InlineData("SIG306", "InvalidParameter", "galleryImageVersion.properties.storageProfile")]
    public void A_target_tells_the_rule(string id, string code, string target) =>
        Assert.Equal([id], RulesFor(new AzureError { Code = code, Target = target }));

    [Theory]
    [InlineData("SIG105", "InvalidResourceLocation", "")]
    [InlineData("SIG209", "InvalidResourceLocation", "/images/web")]
    [InlineData("SIG106", "LocationNotAvailableForResourceType", "")]
    [InlineData("SIG106", "LocationNotAvailableForResourceType", "/images/web/versions/1.0.0")]
    [InlineData("SIG207", "ParentResourceNotFound", "/images/web")]
    [InlineData("SIG304", "ParentResourceNotFound", "/images/web/versions/1.0.0")]
    [InlineData("SIG208", "ResourceNotFound", "/images/web")]
    public void An_address_tells_the_rule(string id, string code, string path) =>
        Assert.Equal([id], RulesFor(new AzureError { Code = code, Request = new AzureRequest { Address = Gallery + path + Query } }));

    [Theory]
    [InlineData("InvalidParameter", "imageReference")]
    [InlineData("PropertyChangeNotAllowed", "imageReference.sku")]
    [InlineData("InvalidResourceLocation", "")]
    [InlineData("ParentResourceNotFound", "")]
    public void Others_tell_none(string code, string target) => Assert.Empty(RulesFor(new AzureError { Code = code, Target = target }));

    private static string[] RulesFor(AzureError error) =>
        [.. RuleCatalog.All.Where(rule => rule.Codes.Contains(error.Code, StringComparer.OrdinalIgnoreCase) && rule is ICodeGuard guard && guard.Accepts(error)).Select(rule => rule.Id)];
}
