namespace SigTroubleshoot.Unit.Rules;

public sealed class VersionSourceImmutableTests
{
    private const string Id = "SIG305";

    [Theory]
    [InlineData("New-AzGalleryImageVersion : Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed.\nErrorCode: PropertyChangeNotAllowed\nErrorTarget: galleryImageVersion.properties.storageProfile.source.id\nStatusCode: 409")]
    [InlineData("ERROR: (PropertyChangeNotAllowed) Changing property 'galleryImageVersion.properties.storageProfile.osDiskImage.source.id' is not allowed.\nCode: PropertyChangeNotAllowed")]
    [InlineData("==> azure-arm: ERROR: -> PropertyChangeNotAllowed : Changing property 'galleryImageVersion.properties.publishingProfile.source.managedImage.id' is not allowed.")]
    [InlineData("Error: creating Shared Image Version: performing CreateOrUpdate: unexpected status 409 (409 Conflict) with error: PropertyChangeNotAllowed: Changing property 'galleryImageVersion.properties.storageProfile.source.virtualMachineId' is not allowed.")]
    [InlineData("It is not allowed to change property 'galleryImageVersion.properties.storageProfile.source.id'; changing the property is not allowed.")]
    public void Catches(string text) => RuleAssert.Catches(Id, text);

    [Fact]
    public void Catches_Packer()
    {
        var finding = RuleAssert.Catches(Id, "Build 'azure-arm.web' errored after 3 seconds: a gallery image version for image name:version web:2.4.0 already exists in gallery springgal, use a different gallery image version or enable force");
        Assert.Equal("web", finding.Values["Definition"]);
        Assert.Equal("2.4.0", finding.Values["Version"]);
        Assert.Equal("springgal", finding.Values["Gallery"]);
    }

    [Theory]
    [InlineData("Changing property 'imageReference.sku' is not allowed.")]
    [InlineData("(PropertyChangeNotAllowed) Changing property 'osDisk.managedDisk.id' is not allowed.")]
    [InlineData("a virtual machine with the name web already exists")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
