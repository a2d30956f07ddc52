using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SharedGalleryHoldsEncryptedVersionTests
{
    private const string Id = "SIG712";

    [Theory]
    [InlineData("Groups")]
    [InlineData("Community")]
    [InlineData("community")]
    public void Check_finds_a_customer_key_in_a_shared_gallery(string permission)
    {
        var finding = RuleAssert.Violates(Id, Version(permission, $"{Ids.Compute}/diskEncryptionSets/des-otter"));

        Assert.Equal("2.0.0", finding.Values["Version"]);
        Assert.Equal(permission, finding.Values["SharingPermission"]);
    }

    [Theory]
    [InlineData("Private", "/diskEncryptionSets/des-otter")]
    [InlineData(null, "/diskEncryptionSets/des-otter")]
    [InlineData("", "/diskEncryptionSets/des-otter")]
    [InlineData("Groups", null)]
    [InlineData("Groups", "")]
    public void Check_keeps(string? permission, string? set) => RuleAssert.Keeps(Id, Version(permission, set));

    [Fact]
    public void Check_keeps_a_version_without_regions() => RuleAssert.Keeps(Id, new ImageVersion { SharingPermission = "Groups" });

    private static ImageVersion Version(string? permission, string? set) => new()
    {
        Name = "2.0.0",
        SharingPermission = permission,
        TargetRegions = [new() { Name = "westeurope" }, new() { Name = "northeurope", OSDiskEncryptionSetId = set }],
    };
}
