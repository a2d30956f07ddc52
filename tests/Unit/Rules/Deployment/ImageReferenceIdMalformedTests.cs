using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageReferenceIdMalformedTests
{
    private const string End = " Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.";

    [Theory]
    [InlineData("ubuntu-otter")]
    [InlineData("subscriptions/6a2c8f31-7d0e-4b95-8c42-b1f3d5e79a60/resourceGroups/rg-otter/providers/Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter")]
    [InlineData("/subscriptions//resourceGroups/rg-otter/providers/Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter")]
    public void Catches_in_every_tool(string id)
    {
        foreach (var tool in Enum.GetValues<Tool>())
        {
            var finding = RuleAssert.Catches("SIG632", Printed.By(tool, "New-AzVM", "LinkedInvalidPropertyId", $"Property id '{id}' at path 'properties.storageProfile.imageReference.id' is invalid.{End}"));
            Assert.Equal(id, finding.Values["Value"]);
            Assert.Contains("az sig image-definition show", finding.Command, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Catches_a_scale_set() =>
        RuleAssert.Catches("SIG632", "Property id 'ubuntu-otter' at path 'properties.virtualMachineProfile.storageProfile.imageReference.id' is invalid." + End);

    [Theory]
    [InlineData("Property id 'web' at path 'properties.ipConfigurations[0].properties.subnet.id' is invalid.")]
    [InlineData("Property id 'kv-otter' at path 'properties.osProfile.secrets[0].sourceVault.id' is invalid.")]
    public void Stays_silent_at_other_paths(string text) => RuleAssert.CatchesNot("SIG632", text + End);

    [Fact]
    public void A_source_of_a_version_is_another_rule() =>
        RuleAssert.Catches("SIG406", "Property id 'img-otter' at path 'properties.storageProfile.source.id' is invalid." + End);

    [Theory]
    [InlineData("ubuntu-otter")]
    [InlineData("")]
    [InlineData("/subscriptions/6a2c8f31-7d0e-4b95-8c42-b1f3d5e79a60/resourceGroups//providers/Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter")]
    [InlineData("/subscriptions/6a2c8f31-7d0e-4b95-8c42-b1f3d5e79a60/resourceGroups/rg-otter/providers/Microsoft.Compute/galleries/gal_otter")]
    [InlineData("/subscriptions/6a2c8f31-7d0e-4b95-8c42-b1f3d5e79a60/resourceGroups/rg-otter/providers/Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter/versions")]
    [InlineData(Ids.Disk)]
    public void Check_finds(string id) => RuleAssert.Violates("SIG632", new DeploymentRequest { ImageReferenceId = id });

    [Theory]
    [InlineData(Ids.Version)]
    [InlineData(Ids.Definition)]
    [InlineData(Ids.Definition + "/versions/latest")]
    [InlineData(Ids.Image)]
    [InlineData("/CommunityGalleries/otter-1f0c9d2e/Images/ubuntu-otter")]
    [InlineData("[parameters('imageId')]")]
    [InlineData(null)]
    public void Check_keeps(string? id) => RuleAssert.Keeps("SIG632", new DeploymentRequest { ImageReferenceId = id });
}
