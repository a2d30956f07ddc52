using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ArmIdInSharedReferenceTests
{
    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches(Tool tool)
    {
        var finding = RuleAssert.Catches("SIG633", Printed.By(tool, "New-AzVM", "BadRequest", $"The shared gallery image reference id provided, '{Ids.Version}', does not have the expected format."));
        Assert.Equal((Ids.Version, "sharedGalleryImageId"), (finding.Values["ResourceId"], finding.Values["Property"]));
        Assert.Contains("--image " + Ids.Version, finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Catches_the_community_reference() =>
        Assert.Equal("communityGalleryImageId", RuleAssert.Catches("SIG633", $"The community gallery image reference id provided, '{Ids.Version}', is not valid.").Values["Property"]);

    [Theory]
    [InlineData("The shared gallery image reference id provided, '/SharedGalleries/otter-GAL/Images/ubuntu-otter', is valid.")]
    [InlineData("The shared gallery image reference id provided, '/SharedGalleries/otter-GAL/Images/ubuntu-otter' was accepted.")]
    [InlineData("The reference of the shared gallery image was provided.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG633", text);

    [Fact]
    public void Check_finds_a_resource_id_in_either_property()
    {
        Assert.Equal("sharedGalleryImageId", RuleAssert.Violates("SIG633", new DeploymentRequest { SharedGalleryImageId = Ids.Version }).Values["Property"]);
        Assert.Equal("communityGalleryImageId", RuleAssert.Violates("SIG633", new DeploymentRequest { CommunityGalleryImageId = Ids.Definition }).Values["Property"]);
        Assert.Equal(2, RuleAssert.Violations("SIG633", new DeploymentRequest { SharedGalleryImageId = Ids.Image, CommunityGalleryImageId = Ids.Image }).Count);
    }

    [Theory]
    [InlineData("/SharedGalleries/otter-GAL/Images/ubuntu-otter", "/CommunityGalleries/otter-1f0c9d2e/Images/ubuntu-otter")]
    [InlineData(null, null)]
    [InlineData("", "[parameters('image')]")]
    public void Check_keeps(string? shared, string? community) => RuleAssert.Keeps("SIG633", new DeploymentRequest { SharedGalleryImageId = shared, CommunityGalleryImageId = community, ImageReferenceId = Ids.Version });
}
