namespace SigTroubleshoot.Unit.Templates;

/// <summary>A value that its property cannot have is one finding in its line: whatever rules would conclude from it is not reported as well.</summary>
public sealed class PropertyShapeTests
{
    private const string Gallery = "\"Microsoft.Compute/galleries\"";
    private const string Definition = "\"gal/def\"";
    private const string FromImage = "\"gal/def/1.0.0\"";
    private const string FromDisks = "\"gal/def/2.0.0\"";
    private const string Build = "\"build\"";
    private const string Machine = "\"vm\",";

    public static TheoryData<string, string, string, string> Wrong => new()
    {
        // The rule, what the value is behind, the value in the template without faults, and another one.
        { "SIG970", Gallery, "{\n      \"permissions\": \"Private\"\n    }", "\"Private\"" },
        { "SIG970", Gallery, "\"westeurope\"", "[ \"westeurope\" ]" },
        { "SIG970", Gallery, "\"westeurope\"", "{ \"name\": \"westeurope\" }" },
        { "SIG970", Definition, "{\n      \"publisher\": \"Contoso\",\n      \"offer\": \"web\",\n      \"sku\": \"frontend\"\n    }", "\"Contoso:web:frontend\"" },
        { "SIG970", Definition, "{\n        \"min\": 2,\n        \"max\": 16\n      }", "4" },
        { "SIG970", Definition, "[\n      { \"name\": \"SecurityType\", \"value\": \"TrustedLaunchSupported\" }\n    ]", "{ \"SecurityType\": \"TrustedLaunchSupported\" }" },
        { "SIG970", Definition, "{ \"name\": \"SecurityType\", \"value\": \"TrustedLaunchSupported\" }", "\"TrustedLaunchSupported\"" },
        { "SIG970", Definition, "\"Linux\"", "[ \"Linux\" ]" },
        { "SIG970", FromImage, "false", "\"never\"" },
        { "SIG970", FromImage, "{\n          \"name\": \"westeurope\",\n          \"regionalReplicaCount\": 4,\n          \"storageAccountType\": \"Premium_LRS\"\n        }", "\"westeurope\"" },
        { "SIG970", FromImage, "4,\n          \"storageAccountType\"", "{ \"count\": 4 },\n          \"storageAccountType\"" },
        { "SIG411", FromImage, "{\n        \"id\": \"[resourceId('Microsoft.Compute/images', 'img')]\"\n      }", "\"[resourceId('Microsoft.Compute/images', 'img')]\"" },
        { "SIG411", FromDisks, "{\n          \"id\": \"[resourceId('Microsoft.Compute/snapshots', 'os')]\"\n        }", "\"[resourceId('Microsoft.Compute/snapshots', 'os')]\"" },
        { "SIG970", FromDisks, "{\n            \"osDiskImage\": {\n              \"diskEncryptionSetId\": \"[resourceId('Microsoft.Compute/diskEncryptionSets', 'des3')]\"\n            },\n            \"dataDiskImages\": [\n              {\n                \"lun\": 0,\n                \"diskEncryptionSetId\": \"[resourceId('Microsoft.Compute/diskEncryptionSets', 'des4')]\"\n              }\n            ]\n          }", "\"des3\"" },
        { "SIG970", Build, "[\n          \"westeurope\",\n          \"northeurope\"\n        ]", "\"westeurope\"" },
        { "SIG970", Build, "\"northeurope\"", "{ \"name\": \"northeurope\" }" },
        { "SIG970", Machine, "{\n        \"id\": \"[resourceId('Microsoft.Compute/galleries/images/versions', 'gal', 'def', '1.0.0')]\"\n      }", "\"gal/def/1.0.0\"" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_value_of_another_kind_is_one_fault(string ruleId, string after, string value, string other)
    {
        var text = CleanTemplate.Text;
        var from = text.IndexOf(after, StringComparison.Ordinal);
        var at = text.IndexOf(value, from, StringComparison.Ordinal);
        if (at < 0)
        {
            // The template is indented more deeply than the data here.
            var match = System.Text.RegularExpressions.Regex.Match(text[from..], string.Join(@"\s+", System.Text.RegularExpressions.Regex.Split(value, @"\s+").Select(System.Text.RegularExpressions.Regex.Escape)));
            Assert.True(match.Success, value);
            (at, value) = (from + match.Index, match.Value);
        }

        var template = text[..at] + other + text[(at + value.Length)..];
        var line = text[..at].Count(c => c == '\n') + 1;
        Assert.Equal([$"{ruleId} in line {line}"], TemplateTester.WrongLines(template));
    }

    [Theory]
    [InlineData("{ \"name\": \"westeurope\", \"regionalReplicaCount\": 3 }")]
    [InlineData("\"westeurope\"")]
    [InlineData("3")]
    [InlineData("[ \"westeurope\", \"northeurope\" ]")]
    [InlineData("[ [ \"westeurope\" ] ]")]
    public void Target_regions_are_a_list_of_objects(string regions)
    {
        var fault = Assert.Single(TemplateTester.Faults(TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", "\n" + regions))));
        Assert.Equal("SIG970", fault.RuleId);
        Assert.Contains("properties.publishingProfile.targetRegions", fault.Message, StringComparison.Ordinal);
        Assert.Equal("gal/def/1.0.0", fault.Target);
    }

    [Theory]
    [InlineData("\"[parameters('x')]\"")]
    [InlineData("\"<regions>\"")]
    [InlineData("\"[if(parameters('x'), variables('y'), json('[]'))]\"")]
    [InlineData("[ \"[parameters('x')]\" ]")]
    [InlineData("[ { \"name\": \"westeurope\", \"regionalReplicaCount\": \"3\", \"excludeFromLatest\": \"False\" }, { \"name\": \"northeurope\", \"regionalReplicaCount\": \"[parameters('x')]\", \"excludeFromLatest\": \"[parameters('x')]\" } ]")]
    public void What_may_be_of_the_right_kind_is_no_fault(string regions) =>
        TemplateTester.Clean(TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", regions), """ "x": { "type": "object" } """, """ "variables": { "y": [ { "name": "westeurope", "regionalReplicaCount": 3 }, { "name": "northeurope", "regionalReplicaCount": 3 } ] } """));

    [Theory]
    [InlineData("location", "Microsoft.Compute/galleries", "gal")]
    [InlineData("apiVersion", "Microsoft.Compute/galleries", "gal")]
    [InlineData("location", "Microsoft.Compute/galleries/images/versions", "gal/def/1.0.0")]
    [InlineData("apiVersion", "Microsoft.Compute/galleries/images/versions", "gal/def/1.0.0")]
    [InlineData("apiVersion", "Microsoft.Compute/galleries/images", "gal/def")]
    [InlineData("location", "Microsoft.VirtualMachineImages/imageTemplates", "build")]
    public void A_resource_has_a_location_and_a_version_of_the_API(string property, string type, string name)
    {
        var text = CleanTemplate.Text;
        var at = text.IndexOf($"\"name\": \"{name}\"", StringComparison.Ordinal);
        var start = text.LastIndexOf("{\n", at, StringComparison.Ordinal);
        var member = text.IndexOf($"\"{property}\":", start, StringComparison.Ordinal);
        var template = text.Remove(member, text.IndexOf(',', member) + 1 - member);
        var fault = Assert.Single(TemplateTester.Faults(template), finding => finding.Severity != FindingSeverity.Information);
        Assert.Equal(("SIG970", text[..start].Count(c => c == '\n') + 1), (fault.RuleId, fault.Line));
        Assert.All([property, type, name], part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_of_versions_replaces_the_version_of_each_resource() =>
        TemplateTester.Clean(TemplateTester.Template("""{ "type": "Microsoft.Compute/galleries", "name": "gal", "location": "westeurope" }""", more: "\"apiProfile\": \"2019-03-01-hybrid\""));

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("5")]
    [InlineData("[ \"Microsoft.Compute/galleries\" ]")]
    public void Resources_are_objects(string resources)
    {
        var fault = Assert.Single(TemplateTester.Faults($"{{ \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\n\"resources\": {resources} }}"));
        Assert.Equal(("SIG970", 2), (fault.RuleId, fault.Line));
    }
}
