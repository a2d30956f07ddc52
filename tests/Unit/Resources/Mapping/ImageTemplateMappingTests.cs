using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Resources;

public sealed class ImageTemplateMappingTests
{
    [Fact]
    public void Reads_the_template_with_its_last_run()
    {
        var template = ImageTemplateMapping.Map(Node.Of(
            """
            {"id":"/t","name":"tpl","identity":{"type":"UserAssigned","userAssignedIdentities":{"/id/one":{"principalId":"p1"},"/id/two":{}}},
             "properties":{"provisioningState":"Succeeded","source":{"type":"SharedImageVersion","imageVersionId":"/v"},
              "distribute":[{"type":"SharedImage","galleryImageId":"/def","runOutputName":"o"}],
              "lastRunStatus":{"runState":"Failed","message":"No.","endTime":"2026-03-01T12:00:00Z"}}}
            """));

        Assert.Equal(("/t", "tpl", "Succeeded"), (template.Id, template.Name, template.ProvisioningState));
        Assert.Equal([new UserAssignedIdentity("/id/one", "p1"), new UserAssignedIdentity("/id/two", null)], template.UserAssignedIdentities);
        Assert.Equal(new ImageTemplateSource("SharedImageVersion", null, "/v"), template.Source);
        Assert.Equal([new ImageTemplateTarget("SharedImage", "/def")], template.Targets);
        Assert.Equal(new ImageTemplateRun("Failed", "No.", "2026-03-01T12:00:00Z"), template.LastRun);
    }

    [Fact]
    public void Reads_the_regions_and_the_versioning_of_a_distributor()
    {
        var target = Assert.Single(ImageTemplateMapping.Map(Node.Of(
            """{"properties":{"distribute":[{"type":"SharedImage","replicationRegions":["uksouth","westus2"],"targetRegions":[{"name":"northeurope","replicaCount":2}],"versioning":{"scheme":"Latest","major":4}}]}}""")).Targets!)!;

        Assert.Equal(("uksouth, westus2", "northeurope", "Latest"), (target.ReplicationRegions, target.TargetRegions, target.VersioningScheme));
    }

    [Fact]
    public void What_an_expression_gives_is_not_missing()
    {
        var template = ImageTemplateMapping.Map(Node.Of("""{"identity":"[variables('i')]","properties":{"source":"[variables('s')]","distribute":["[variables('d')]"]}}"""));

        Assert.Empty(template.UserAssignedIdentities!);
        Assert.NotNull(template.Source);
        Assert.Null(Assert.Single(template.Targets!));
    }

    [Theory]
    [InlineData("""{"properties":{}}""")]
    [InlineData("""{"identity":{"type":"None"},"properties":{"source":null}}""")]
    public void What_is_missing_is_null(string json)
    {
        var template = ImageTemplateMapping.Map(Node.Of(json));

        Assert.Null(template.UserAssignedIdentities);
        Assert.Null(template.Source);
        Assert.Null(template.Targets);
        Assert.Null(template.LastRun);
    }
}
