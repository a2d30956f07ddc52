using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SharedReferenceInWrongPropertyTests
{
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
