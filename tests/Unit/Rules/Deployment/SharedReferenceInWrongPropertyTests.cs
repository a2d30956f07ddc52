using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SharedReferenceInWrongPropertyTests
{
    private const string End = " Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.";

    [Theory]
    [InlineData("/CommunityGalleries/otter-6a2c8f31-7d0e-4b95-8c42-b1f3d5e79a60/Images/ubuntu-otter/Versions/1.0.0", "properties.storageProfile", "communityGalleryImageId")]
    [InlineData("/communityGalleries/otter-6a2c8f31-7d0e-4b95-8c42-b1f3d5e79a60/images/ubuntu-otter", "properties.virtualMachineProfile.storageProfile", "communityGalleryImageId")]
    [InlineData("/SharedGalleries/6a2c8f31-7d0e-4b95-8c42-b1f3d5e79a60-GAL_OTTER/Images/ubuntu-otter/Versions/latest", "properties.storageProfile", "sharedGalleryImageId")]
    public void Catches_in_every_tool(string id, string path, string property)
    {
        foreach (var tool in Enum.GetValues<Tool>())
        {
            var finding = RuleAssert.Catches("SIG617", Printed.By(tool, "New-AzVM", "LinkedInvalidPropertyId", $"Property id '{id}' at path '{path}.imageReference.id' is invalid.{End}"));
            Assert.Equal((id, property, "ubuntu-otter"), (finding.Values["ResourceId"], finding.Values["Property"], finding.Values["Definition"]));
            Assert.Contains("--image " + id, finding.Command, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Catches_a_disk_created_from_it() =>
        RuleAssert.Catches("SIG617", "Property id '/CommunityGalleries/otter-1f0c9d2e/Images/ubuntu-otter/Versions/1.0.0' at path 'properties.creationData.galleryImageReference.id' is invalid." + End);

    [Theory]
    [InlineData("Property id '/CommunityGalleries/otter-1f0c9d2e/Images/ubuntu-otter' at path 'properties.ipConfigurations[0].properties.subnet.id' is invalid.")]
    [InlineData("Property id '/SharedGalleries/otter/Images/ubuntu-otter' at path 'properties.networkProfile.networkInterfaces[0].id' is invalid.")]
    public void Stays_silent_at_other_paths(string text) => RuleAssert.CatchesNot("SIG617", text + End);

    [Theory]
    [InlineData("/SharedGalleries/6a2c8f31-GAL_OTTER/Images/ubuntu-otter/Versions/1.0.0", "sharedGalleryImageId")]
    [InlineData("/communityGalleries/otter-6a2c8f31/images/ubuntu-otter/versions/latest", "communityGalleryImageId")]
    public void Check_finds_a_foreign_gallery(string id, string property)
    {
        var finding = RuleAssert.Violates("SIG617", new DeploymentRequest { ImageReferenceId = id });
        Assert.Equal(property, finding.Values["Property"]);
        Assert.Equal("ubuntu-otter", finding.Values["Definition"]);
    }

    [Theory]
    [InlineData(Ids.Version)]
    [InlineData(Ids.Image)]
    [InlineData("SharedGalleries")]
    [InlineData("")]
    [InlineData(null)]
    public void Check_keeps_the_rest(string? id) => RuleAssert.Keeps("SIG617", new DeploymentRequest { ImageReferenceId = id });
}
