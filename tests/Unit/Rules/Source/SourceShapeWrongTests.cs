using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceShapeWrongTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG411", Printed.By(Tool.Ansible, "New-AzGalleryImageVersion", "BadRequest", $"Error converting value \"{Ids.Snapshot}\" to type 'Microsoft.WindowsAzure.ComputeArtifactPublishing.Service.API.Model.GalleryArtifactVersionSource'. Path 'properties.storageProfile.osDiskImage.source', line 1, position 310."));
        Assert.Equal(Ids.Snapshot, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData("(BadRequest) Could not find member 'uri' on object of type 'GalleryArtifactVersionSource'. Path 'properties.storageProfile.source.uri', line 1, position 388", "Property", "uri")]
    public void Catches_other_sentences(string text, string name, string value) =>
        Assert.Equal(value, RuleAssert.Catches("SIG411", text).Values[name]);

    [Theory]
    [InlineData($"Error while converting the value \"{Ids.Snapshot}\" to the type 'Microsoft.WindowsAzure.ComputeArtifactPublishing.Service.API.Model.GalleryArtifactVersionSource'.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG411", text).Confidence);

    [Theory]
    [InlineData("Error converting value \"otter\" to type 'Microsoft.WindowsAzure.Networking.Nrp.Frontend.Contract.Csm.Public.IpAllocationMethod'. Path 'properties.publicIPAllocationMethod', line 1, position 77.")]
    [InlineData("Could not find member 'sizeGb' on object of type 'ManagedClusterAgentPoolProfile'. Path 'properties.sizeGb', line 1, position 20.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG411", text);

    [Fact]
    public void Check_finds_a_vhd_as_the_whole_source()
    {
        var finding = RuleAssert.Violates("SIG411", new ImageVersion { SourceImageId = "https://stotter.blob.core.windows.net/vhds/otter.vhd?sv=2024&sig=SECRET" });
        Assert.Equal("https://stotter.blob.core.windows.net/vhds/otter.vhd", finding.Values["Uri"]);
    }

    [Fact]
    public void Check_keeps_an_id() => RuleAssert.Keeps("SIG411", new ImageVersion { SourceImageId = Ids.Image });

    [Fact]
    public void Check_finds_text_in_a_template() =>
        Assert.Equal("storageProfile.osDiskImage.source", RuleAssert.Violates("SIG411", Template("osDiskImage", Object("source", Text(Ids.Disk)))).Values["Property"]);

    [Fact]
    public void Check_finds_a_vhd_in_a_template() =>
        RuleAssert.Violates("SIG411", Template("source", Object("uri", Text("https://stotter.blob.core.windows.net/vhds/otter.vhd"))));

    [Fact]
    public void Check_keeps_objects_and_expressions()
    {
        RuleAssert.Keeps("SIG411", Template("source", Object("id", Text(Ids.Image))));
        RuleAssert.Keeps("SIG411", Template("source", Text("[parameters('source')]")));
        RuleAssert.Keeps("SIG411", new TemplateResource { Type = "Microsoft.Compute/disks" });
    }

    private static TemplateResource Template(string name, JsonValue value) =>
        new() { Type = "Microsoft.Compute/galleries/images/versions", Node = new JsonNode(Object("properties", Object("storageProfile", Object(name, value)))) };

    private static JsonValue Object(string name, JsonValue value) => new() { Kind = JsonKind.Object, Members = [new(name, value)] };

    private static JsonValue Text(string text) => new() { Kind = JsonKind.String, Text = text };
}
