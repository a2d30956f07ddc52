using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ManagedImageGenerationMissingTests
{
    [Fact]
    public void Catches()
    {
        RuleAssert.Catches("SIG436", Printed.By(Tool.Packer, "New-AzImage", "InvalidParameter", "Required parameter 'hyperVGeneration' is missing (null)."));
    }

    [Theory]
    [InlineData("Could not find member 'hyperVGeneration' on object of type 'OSDisk'. Path 'properties.storageProfile.osDisk.hyperVGeneration', line 1, position 402.")]
    public void Catches_other_sentences(string text) => RuleAssert.Catches("SIG436", text);

    [Theory]
    [InlineData("The required parameter 'hyperVGeneration' is missing (it is null).")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG436", text).Confidence);

    [Theory]
    [InlineData("Required parameter 'osDisk.createOption' is missing (null).")]
    [InlineData("Could not find member 'diskGeneration' on object of type 'OSDisk'.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG436", text);

    [Theory]
    [InlineData("blobUri", "2019-03-01", FindingSeverity.Error)]
    [InlineData("blobUri", "", FindingSeverity.Error)]
    [InlineData("blobUri", "[variables('api')]", FindingSeverity.Error)]
    [InlineData("managedDisk", "2024-03-01", FindingSeverity.Warning)]
    [InlineData("snapshot", "2024-03-01", FindingSeverity.Warning)]
    public void Check_finds_an_image_without_generation(string source, string apiVersion, FindingSeverity severity) =>
        Assert.Equal(severity, RuleAssert.Violates("SIG436", Image(apiVersion, OsDisk((source, Text("x"))))).Severity);

    [Fact]
    public void Check_finds_a_generation_under_the_os_disk() =>
        RuleAssert.Violates("SIG436", Image("2024-03-01", OsDisk(("blobUri", Text("x")), ("hyperVGeneration", Text("V2")))));

    [Fact]
    public void Check_keeps_the_rest()
    {
        RuleAssert.Keeps("SIG436", Image("2024-03-01", OsDisk(("blobUri", Text("x"))), ("hyperVGeneration", Text("V2"))));
        RuleAssert.Keeps("SIG436", Image("2018-10-01", OsDisk(("blobUri", Text("x")))));
        RuleAssert.Keeps("SIG436", Image("2024-03-01", ("sourceVirtualMachine", Text(Ids.Vm))));
        RuleAssert.Keeps("SIG436", new TemplateResource { Type = "Microsoft.Compute/disks" });
    }

    private static TemplateResource Image(string apiVersion, params (string Name, JsonValue Value)[] properties) =>
        new() { Type = "Microsoft.Compute/images", Name = "img-otter", ApiVersion = apiVersion, Node = new JsonNode(Object(("properties", Object(properties)))) };

    private static (string Name, JsonValue Value) OsDisk(params (string Name, JsonValue Value)[] properties) =>
        ("storageProfile", Object(("osDisk", Object(properties))));

    private static JsonValue Object(params (string Name, JsonValue Value)[] members) =>
        new() { Kind = JsonKind.Object, Members = [.. members.Select(member => new KeyValuePair<string, JsonValue>(member.Name, member.Value))] };

    private static JsonValue Text(string text) => new() { Kind = JsonKind.String, Text = text };
}
