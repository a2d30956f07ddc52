using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Unit.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class PackerEncryptionSetCoversBuildRegionOnlyTests
{
    private const string Id = "SIG840";
    private const string Set = Ids.Compute + "/diskEncryptionSets/des-otter";

    [Fact]
    public void Check_finds_regions_that_the_set_does_not_cover()
    {
        var finding = RuleAssert.Violates(Id, Build("West US 2", Set, "\"westus2\",\"uksouth\",\"northeurope\""));
        Assert.Equal(("West US 2", "uksouth, northeurope", Set), (finding.Values["Region"], finding.Values["Regions"], finding.Values["DiskEncryptionSet"]));
    }

    // One of two regions cannot be the build region.
    [Fact]
    public void Check_finds_several_regions_without_a_build_region() => RuleAssert.Violates(Id, Build(null, Set, "\"westus2\",\"uksouth\""));

    [Fact]
    public void Check_keeps_what_the_set_covers()
    {
        RuleAssert.Keeps(Id, Build("westus2", Set, "\"West US 2\""));
        RuleAssert.Keeps(Id, Build("westus2", Set, ""));
        RuleAssert.Keeps(Id, Build("westus2", null, "\"uksouth\""));
        RuleAssert.Keeps(Id, Build(null, Set, "\"uksouth\""));
        RuleAssert.Keeps(Id, Build("${var.region}", Set, "\"uksouth\""));
        RuleAssert.Keeps(Id, Build("westus2", Set, "\"{{user `region`}}\""));
    }

    // Each block has a set of its own.
    [Fact]
    public void Check_keeps_blocks() =>
        RuleAssert.Keeps(Id, PackerBuildMapping.Map(Node.Of($$$"""{"location":"westus2","disk_encryption_set_id":"{{{Set}}}","shared_image_gallery_destination":{"target_region":[{"name":"uksouth","disk_encryption_set_id":"{{{Set}}}"}]}}""")));

    private static PackerBuild Build(string? location, string? set, string regions) => PackerBuildMapping.Map(Node.Of(
        $$$"""{"location":{{{Text(location)}}},"disk_encryption_set_id":{{{Text(set)}}},"shared_image_gallery_destination":{"gallery_name":"gal_otter","replication_regions":[{{{regions}}}]}}"""));

    private static string Text(string? value) => value is null ? "null" : $"\"{value}\"";
}
