using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageTemplateInvalidTests
{
    private const string Id = "SIG952";

    private const string Message =
        $"Validation failed: 'ImageTemplate.properties.source': Field 'imageId' has a bad value: '{Ids.Image}'. Please review  http://aka.ms/azvmimagebuildertmplref  for details on fields requirements in the Image Builder Template.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.WindowsPowerShell, "New-AzImageBuilderTemplate", "ValidationFailed", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("imageId", finding.Values["Property"]);
        Assert.Equal(Ids.Image, finding.Values["Value"]);
    }

    [Theory]
    [InlineData("Validation failed: 'ImageTemplate': Missing field 'identity'. Please review http://aka.ms/azvmimagebuildertmplref for details on fields required in the Image Builder Template.")]
    [InlineData("Validation failed: 'ImageTemplate.properties.distribute[0]': Missing field 'galleryImageId'.")]
    [InlineData("Validation failed: 'ImageTemplate.properties': Field 'distribute[1].type' has a bad value: ''.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Validation of 'ImageTemplate' failed: Missing the field 'identity'.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Validation failed: 'WebApp': Field 'name' has a bad value: 'x'.")]
    [InlineData("Field 'port' has a bad value: '99999'")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Check_finds_a_template_without_identity_source_and_distribute() => Assert.Equal(
        ["identity.userAssignedIdentities", "source", "distribute"],
        RuleAssert.Violations(Id, Template(Object(("properties", Object())))).Select(f => f.Values["Property"]));

    [Theory]
    [InlineData("SharedImageVersion", "latest", "SharedImage", "source.imageVersionId")]
    [InlineData("sharedImageVersion", Ids.Version, "SharedImage", "source.type")]
    [InlineData("SharedImageVersion", Ids.Version, "sharedImage", "distribute[0].type")]
    [InlineData("SharedImageVersion", Ids.Version, "Sharedimage", "distribute[0].type")]
    public void Check_finds(string sourceType, string source, string distributeType, string field) =>
        Assert.Equal(field, RuleAssert.Violates(Id, Template(Whole(sourceType, source, distributeType))).Values["Property"]);

    [Theory]
    [InlineData("SharedImageVersion", Ids.Version, "SharedImage")]
    [InlineData("SharedImageVersion", "[parameters('imageVersionId')]", "[variables('kind')]")]
    [InlineData("SharedImageVersion", Ids.Definition + "/versions/latest", "VHD")]
    public void Check_keeps(string sourceType, string source, string distributeType) =>
        RuleAssert.Keeps(Id, Template(Whole(sourceType, source, distributeType)));

    [Fact]
    public void Check_keeps_what_is_no_image_template() =>
        RuleAssert.Keeps(Id, new TemplateResource { Type = "Microsoft.Compute/galleries", Node = new JsonNode(Object()) });

    [Fact]
    public void Check_keeps_a_template_that_was_not_read() => RuleAssert.Keeps(Id, Template(JsonValue.Null));

    private static TemplateResource Template(JsonValue json) => new() { Type = "Microsoft.VirtualMachineImages/imageTemplates", Node = new JsonNode(json) };

    private static JsonValue Whole(string sourceType, string source, string distributeType) => Object(
        ("identity", Object(("type", Text("UserAssigned")), ("userAssignedIdentities", Object()))),
        ("properties", Object(
            ("source", Object(("type", Text(sourceType)), ("imageVersionId", Text(source)))),
            ("distribute", new JsonValue { Kind = JsonKind.Array, Items = [Object(("type", Text(distributeType)), ("galleryImageId", Text(Ids.Definition)))] }))));

    private static JsonValue Object(params (string Name, JsonValue Value)[] members) =>
        new() { Kind = JsonKind.Object, Members = [.. members.Select(member => KeyValuePair.Create(member.Name, member.Value))] };

    private static JsonValue Text(string text) => new() { Kind = JsonKind.String, Text = text };

    [Theory]
    [InlineData("PUT", "/subscriptions/s1/resourceGroups/rg-otter/providers/Microsoft.VirtualMachineImages/imageTemplates/tpl-otter", "BadRequest", "ValidationFailed")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);

    [Theory]
    [InlineData("PUT", Ids.Vm, "BadRequest", "ValidationFailed")]
    public void CatchesNot_by_code(string method, string path, string status, string code) =>
        RuleAssert.CatchesNot(Id, DebugLog.Of(method, path, status, code));
}
