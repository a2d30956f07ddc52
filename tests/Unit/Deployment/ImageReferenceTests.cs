using SigTroubleshoot.Deployment;

namespace SigTroubleshoot.Unit.Deployment;

public sealed class ImageReferenceTests
{
    [Theory]
    [InlineData(DeploymentWorld.VersionId, DeploymentWorld.VersionId, false)]
    [InlineData(DeploymentWorld.DefinitionId, DeploymentWorld.DefinitionId, true)]
    [InlineData(DeploymentWorld.DefinitionId + "/", DeploymentWorld.DefinitionId, true)]
    [InlineData(DeploymentWorld.DefinitionId + "/versions/latest", DeploymentWorld.DefinitionId, true)]
    [InlineData(DeploymentWorld.DefinitionId + "/versions/LATEST", DeploymentWorld.DefinitionId, true)]
    [InlineData("/SharedGalleries/6a2c-GAL/Images/img/Versions/1.0.0", "/sharedGalleries/6a2c-GAL/images/img/versions/1.0.0", false)]
    [InlineData("/communityGalleries/otter-1f0c/images/img", "/communityGalleries/otter-1f0c/images/img", true)]
    [InlineData("/subscriptions/s/providers/Microsoft.Compute/locations/westeurope/communityGalleries/otter-1f0c/images/img/versions/latest", "/communityGalleries/otter-1f0c/images/img", true)]
    public void Takes(string text, string id, bool isLatest)
    {
        var image = ImageReference.Read(text)!;
        Assert.Equal((id, isLatest), (image.Id, image.IsLatest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("ubuntu-otter")]
    [InlineData("Canonical:ubuntu-24_04-lts:server:latest")]
    [InlineData(DeploymentWorld.Gallery)]
    [InlineData(DeploymentWorld.Gallery + "/applications/app/versions/1.0.0")]
    [InlineData(DeploymentWorld.Group + "/providers/Microsoft.Compute/images/img-otter")]
    [InlineData(DeploymentWorld.EncryptionSet)]
    [InlineData("/CommunityGalleries/otter-1f0c")]
    public void Leaves(string? text) => Assert.Null(ImageReference.Read(text));
}
