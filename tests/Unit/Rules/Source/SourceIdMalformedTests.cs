using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceIdMalformedTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG406", Printed.By(Tool.GoSdk, "New-AzGalleryImageVersion", "LinkedInvalidPropertyId", "Property id 'snap-otter' at path 'properties.storageProfile.osDiskImage.source.id' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'."));
        Assert.Equal("snap-otter", finding.Values["ResourceId"]);
        Assert.Equal("osDiskImage", finding.Values["DiskImages"]);
    }

    [Theory]
    [InlineData("(LinkedInvalidPropertyId) Property id 'img-otter' at path 'properties.storageProfile.source.id' is invalid. Expect fully qualified resource Id.")]
    public void Catches_other_sentences(string text) => RuleAssert.Catches("SIG406", text);

    [Theory]
    [InlineData("The property id 'snap-otter' at the path 'properties.storageProfile.osDiskImage.source.id' is not valid.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG406", text).Confidence);

    [Theory]
    [InlineData("Property id 'subnet-otter' at path 'properties.ipConfigurations[0].properties.subnet.id' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.")]
    [InlineData("Property id 'nic-otter' at path 'properties.networkProfile.networkInterfaces[0].id' is invalid.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG406", text);

    [Theory]
    [InlineData("img-otter")]
    [InlineData("/subscriptions//resourceGroups/rg-otter/providers/Microsoft.Compute/images/img-otter")]
    [InlineData($"/subscriptions/{Ids.Subscription}/resourceGroups/rg-otter/providers/Microsoft.Compute/images")]
    [InlineData($"/subscriptions/{Ids.Subscription}/resourceGroups/rg-otter/images/img-otter")]
    [InlineData($"subscriptions/{Ids.Subscription}/resourceGroups/rg-otter/providers/Microsoft.Compute/images/img-otter")]
    [InlineData("🦦")]
    public void Check_finds_an_id_that_is_not_whole(string id) =>
        Assert.Equal(id, RuleAssert.Violates("SIG406", new ImageVersion { SourceImageId = id }).Values["Value"]);

    [Fact]
    public void Check_looks_at_every_disk()
    {
        var request = new ImageVersion
        {
            OSDiskImage = new DiskImage { SourceId = "snap-otter" },
            DataDiskImages = [new DiskImage { SourceId = Ids.Disk }, new DiskImage { SourceId = "snap-beaver" }],
        };
        Assert.Equal(["snap-otter", "snap-beaver"], RuleAssert.Violations("SIG406", request).Select(f => f.Values["Value"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(Ids.Image)]
    [InlineData(Ids.Version)]
    [InlineData("/CommunityGalleries/otter-6a2c8f31/Images/ubuntu-otter/Versions/latest")]
    [InlineData("https://stotter.blob.core.windows.net/vhds/otter.vhd")]
    public void Check_keeps_a_whole_id(string? id) => RuleAssert.Keeps("SIG406", new ImageVersion { SourceImageId = id });
}
