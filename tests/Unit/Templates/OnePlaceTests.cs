using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;
using SigTroubleshoot.Unit.Templates.Verifying;

namespace SigTroubleshoot.Unit.Templates;

/// <summary>
/// A fault between two values is reported in one line, and it is the same for every rule and language: a region that is missing in a list, at the list's
/// first region; a range, at its minimum; an image that does not fit its definition, where the ID of the image is written or put together.
/// </summary>
public sealed class OnePlaceTests(UnchangedAzure unchanged) : IClassFixture<UnchangedAzure>
{
    private const string Image = """{ "type": "Microsoft.Compute/images", "apiVersion": "2023-09-01", "name": "img", "location": "westeurope", "properties": { "hyperVGeneration": "V1", "storageProfile": { "osDisk": { "osType": "Linux", "osState": "Generalized", "caching": "ReadWrite", "storageAccountType": "Standard_LRS" } } } }""";
    private const string Missing = ContosoWorld.Group + "/providers/Microsoft.Compute/images/missing";

    [Theory]
    [InlineData("[resourceId('Microsoft.Compute/images', 'img')]", "\"id\":")]
    [InlineData("[resourceId('Microsoft.Compute/images', variables('name'))]", "\"id\":")]
    [InlineData("[resourceId('Microsoft.Compute/images', parameters('name'))]", "\"id\":")]
    [InlineData("[concat(variables('prefix'), variables('name'))]", "\"id\":")]
    [InlineData("[format('{0}{1}', variables('prefix'), parameters('name'))]", "\"id\":")]
    [InlineData("[variables('whole')]", "written")]
    [InlineData("[parameters('whole')]", "given")]
    public void A_source_that_does_not_fit_is_reported_where_its_ID_is_put_together(string id, string at) => TemplateTester.Fault("SIG431", Template("img", id), at);

    [Theory]
    [InlineData("[resourceId('Microsoft.Compute/images', 'missing')]", "\"id\":")]
    [InlineData("[resourceId('Microsoft.Compute/images', variables('name'))]", "\"id\":")]
    [InlineData("[concat(variables('prefix'), variables('name'))]", "\"id\":")]
    [InlineData("[variables('whole')]", "written")]
    [InlineData("[parameters('whole')]", "given")]
    public async Task A_source_that_does_not_exist_is_reported_in_the_same_line(string id, string at)
    {
        var template = Template("missing", id, "gal_contoso/web-server-2025/9.0.0");
        var finding = Assert.Single(await VerifiedRun.ErrorsAsync(unchanged.Azure, template), finding => finding.RuleId == "SIG402");
        Assert.Equal(Edit.LineOf(template, at), finding.Line);
    }

    [Theory]
    [InlineData("\"location\": \"westeurope\"", "\"location\": \"eastus\"")]
    [InlineData("\"name\": \"westeurope\"", "\"name\": \"uksouth\"")]
    public void A_region_that_is_missing_in_a_list_is_reported_at_the_first_one(string old, string replacement)
    {
        const string Regions = """
            [
              { "name": "westeurope", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" },
              { "name": "northeurope", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" }
            ]
            """;
        var template = TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", Regions).Replace(old, replacement, StringComparison.Ordinal));
        TemplateTester.Fault("SIG310", template, replacement.Contains("name", StringComparison.Ordinal) ? "\"name\": \"uksouth\"" : "\"name\": \"westeurope\"");
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(16, 8)]
    public void A_range_is_reported_at_its_minimum(int least, int most)
    {
        var range = $"{{ \"vCPUs\": {{\n\"min\": {least},\n\"max\": {most} }} }}";
        var template = TemplateTester.Template(TemplateTester.Definition("gal/def", ", \"recommended\": " + range));
        TemplateTester.Fault("SIG212", template, "\"min\":");
    }

    private static string Template(string name, string id, string version = "gal/def/1.0.0") => TemplateTester.Template(
        (name == "img" ? Image + "," + TemplateTester.Gallery("gal") + "," + TemplateTester.Definition("gal/def") + "," : "")
            + TemplateTester.Version(version, source: $$"""
                {
                  "id": "{{id}}" }
                """),
        $$"""
        "name": { "type": "string", "defaultValue": "{{name}}" },
        "whole": { "type": "string",
          /* given */ "defaultValue": "{{WholeOf(name)}}" }
        """,
        $$"""
        "variables": {
          "name": "{{name}}",
          "prefix": "{{(name == "img" ? "[concat(resourceGroup().id, '/providers/Microsoft.Compute/images/')]" : ContosoWorld.Group + "/providers/Microsoft.Compute/images/")}}",
          /* written */ "whole": "{{WholeOf(name)}}"
        }
        """);

    private static string WholeOf(string name) => name == "img" ? "[resourceId('Microsoft.Compute/images', 'img')]" : Missing;
}
