using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryDestinationIncompleteTests
{
    [Theory]
    [InlineData("A resource_group must be specified for shared_image_gallery_destination", "resource_group")]
    [InlineData("An image_name must be specified for shared_image_gallery_destination", "image_name")]
    [InlineData("An image_version must be specified for shared_image_gallery_destination", "image_version")]
    [InlineData("An image_version must be specified for\nshared_image_gallery_destination", "image_version")]
    public void Catches(string line, string setting) =>
        Assert.Equal(setting, RuleAssert.Catches("SIG960", $"Error: Failed to prepare build: \"azure-arm\"\n\n1 error(s) occurred:\n\n* {line}\n").Values["Property"]);

    // What packer build and packer validate -machine-readable of 1.6.6 print.
    [Theory]
    [InlineData("Error: Failed to prepare build: \"azure-arm\"\n\n1 error(s) occurred:\n\n* An image_name must be specified for shared_image_gallery_destination\n\n\n\n==> Wait completed after 3 microseconds\n\n==> Builds finished but no artifacts were created.\n", "image_name")]
    [InlineData("1795761135,,ui,error,Error: Failed to prepare build: \"azure-arm\"\\n\\n1 error(s) occurred:\\n\\n* A resource_group must be specified for shared_image_gallery_destination\\n\\n", "resource_group")]
    public void Catches_what_each_command_prints(string text, string setting) =>
        Assert.Equal(setting, RuleAssert.Catches("SIG960", text).Values["Property"]);

    [Fact]
    public void Catches_all_settings_as_one_failure()
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose("""
            3 error(s) occurred:

            * A resource_group must be specified for shared_image_gallery_destination
            * An image_name must be specified for
            shared_image_gallery_destination
            * An image_version must be specified for shared_image_gallery_destination
            """));
        Assert.Equal(("SIG960", "resource_group, image_name, image_version"), (finding.RuleId, finding.Values["Property"]));
    }

    [Theory]
    [InlineData("SIG301", "* An image_version must be specified for shared_image_gallery_destination and\nmust follow the Major(int).Minor(int).Patch(int) format")]
    [InlineData("SIG310", "* A list of replication_regions must be specified for shared_image_gallery_destination")]
    public void Other_lines_are_other_rules(string rule, string text) => Assert.Equal(rule, Assert.Single(SigEngine.Default.Diagnose(text)).RuleId);

    [Theory]
    [InlineData("The image_name was specified for shared_image_gallery_destination.")]
    [InlineData("A resource_group must be specified.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG960", text);

    [Fact]
    public void Check_finds_what_is_missing()
    {
        Assert.Equal("image_version", RuleAssert.Violates("SIG960", Build(Complete with { Version = " " })).Values["Property"]);
        Assert.Equal("resource_group, image_name", RuleAssert.Violates("SIG960", Build(Complete with { ResourceGroup = null, Definition = "" })).Values["Property"]);
    }

    [Fact]
    public void Check_keeps_a_complete_block() => RuleAssert.Keeps("SIG960", Build(Complete));

    [Fact]
    public void Check_keeps_a_build_that_publishes_nothing() => RuleAssert.Keeps("SIG960", new PackerBuild { Location = "westus2" });

    private static PackerBuild Build(PackerGalleryDestination destination) => new() { Destination = destination };

    private static PackerGalleryDestination Complete => new() { ResourceGroup = "rg-otter", Gallery = "gal_otter", Definition = "ubuntu-otter", Version = "4.2.1" };
}
