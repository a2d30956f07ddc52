namespace SigTroubleshoot.Unit.Rules;

public sealed class RequestPropertyNotAllowedTests
{
    [Theory]
    [InlineData("publishingProfile.storageAccountType")]
    [InlineData("publishingProfile.targetRegions.additionalReplicaSets")]
    [InlineData("storageProfile.osDiskImage.hostCaching")]
    [InlineData("securityProfile")]
    public void Catches_in_every_tool(string property)
    {
        foreach (var tool in Enum.GetValues<Tool>())
        {
            var finding = RuleAssert.Catches("SIG961", Printed.By(tool, "New-AzGalleryImageVersion", "InvalidParameter", $"Parameter 'galleryImageVersion.properties.{property}' is not allowed."));
            Assert.Equal(property, finding.Values["Property"]);
        }
    }

    [Fact]
    public void The_storage_profile_of_an_update_is_another_rule() => RuleAssert.Catches("SIG306", "Parameter 'galleryImageVersion.properties.storageProfile' is not allowed.");

    [Fact]
    public void The_os_profile_is_another_rule() => RuleAssert.Catches("SIG605", "Parameter 'osProfile' is not allowed");

    // They are about a property that was retired for the kind of source.
    [Theory]
    [InlineData("storageProfile.osDiskImage.source.id")]
    [InlineData("storageProfile.dataDiskImages.source.id")]
    [InlineData("storageProfile.source.id")]
    public void The_id_of_a_source_is_another_rule(string property) =>
        Assert.DoesNotContain(SigEngine.Default.Diagnose($"(InvalidParameter) Parameter 'galleryImageVersion.properties.{property}' is not allowed."), finding => finding.RuleId == "SIG961");

    [Fact]
    public void Stays_silent_about_other_resources() => RuleAssert.CatchesNot("SIG961", "Parameter 'networkProfile' is not allowed.");
}
