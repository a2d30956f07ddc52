using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Unit.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class TargetRegionsStatedTwiceTests
{
    private const string Id = "SIG344";

    [Theory]
    [InlineData("* `shared_image_gallery_replica_count` can not be defined alongside `target_region`; you can define `replicas` inside each target_region block to set the number replicas for each region")]
    [InlineData("1 error(s) occurred:\n\n* `shared_image_gallery_replica_count` can not be defined\nalongside `target_region`; you can define `replicas` inside each target_region block\nto set the number replicas for each region")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("you can define `target_region` blocks to set the number of replicas for each region")]
    [InlineData("`count` can not be defined alongside `for_each`")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Check_finds_both_lists_of_an_Image_Builder_template()
    {
        var finding = RuleAssert.Violates(Id, Template.OfImageBuilder(""" "replicationRegions":["westus2"],"targetRegions":[{"name":"westus2","replicaCount":2},{"name":"uksouth"}] """));
        Assert.Equal("The target regions are specified in two ways: replicationRegions, targetRegions (westus2, uksouth).", finding.Message);
    }

    [Theory]
    [InlineData(""" "replicationRegions":["westus2"] """)]
    [InlineData(""" "targetRegions":[{"name":"westus2"}] """)]
    [InlineData(""" "replicationRegions":[],"targetRegions":[{"name":"westus2"}] """)]
    [InlineData(""" "replicationRegions":["westus2"],"targetRegions":null """)]
    [InlineData("")]
    public void Check_keeps_one_list(string regions) => RuleAssert.Keeps(Id, Template.OfImageBuilder(regions));

    [Fact]
    public void Check_finds_an_expression_next_to_the_other_list() =>
        RuleAssert.Violates(Id, Template.OfImageBuilder(""" "replicationRegions":"[parameters('regions')]","targetRegions":[{"name":"westus2"}] """));

    [Fact]
    public void Check_finds_the_older_settings_of_Packer_next_to_blocks()
    {
        var finding = RuleAssert.Violates(Id, Packer("""{"shared_image_gallery_replica_count":2,"shared_image_gallery_destination":{"replication_regions":["westus2"],"target_region":[{"name":"westus2"},{"name":"uksouth"}]}}"""));
        Assert.Equal("replication_regions, shared_image_gallery_replica_count, target_region", finding.Values["Properties"]);
    }

    [Theory]
    [InlineData("""{"shared_image_gallery_replica_count":2,"shared_image_gallery_destination":{"replication_regions":["westus2"]}}""")]
    [InlineData("""{"shared_image_gallery_destination":[{"target_region":[{"name":"westus2","replicas":2}]}]}""")]
    [InlineData("""{"managed_image_name":"img-otter"}""")]
    public void Check_keeps_one_way_of_Packer(string builder) => RuleAssert.Keeps(Id, Packer(builder));

    private static PackerBuild Packer(string json) => PackerBuildMapping.Map(Node.Of(json));
}
