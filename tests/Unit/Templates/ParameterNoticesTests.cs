using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Unit.Templates;

/// <summary>A value of a parameter that has no effect is reported: whatever language declares parameters, and however values are given.</summary>
public sealed class ParameterNoticesTests
{
    private const string Arm = """{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "parameters": { "location": { "type": "string" }, "imageName": { "type": "string", "defaultValue": "web" } }, "resources": [] }""";
    private const string Bicep = "param location string\nparam imageName string = 'web'\nresource gallery 'Microsoft.Compute/galleries@2023-07-03' = {\n  name: 'gal'\n  location: location\n}\n";
    private const string OtherBicep = "param location string\nparam imageName string = 'web'\nresource account 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: 'st'\n  location: location\n}\n";
    private const string PackerHcl = "variable \"location\" {\n  type = string\n}\nvariables {\n  imageName = \"web\"\n}\nsource \"azure-arm\" \"x\" {\n  location = var.location\n}\n";
    private const string PackerJson = """{ "variables": { "location": "", "imageName": "web" }, "builders": [ { "type": "azure-arm", "location": "{{user `location`}}" } ] }""";

    [Theory]
    [InlineData("main.json", Arm)]
    [InlineData("main.bicep", Bicep)]
    [InlineData("main.bicep", OtherBicep)]
    [InlineData("build.pkr.hcl", PackerHcl)]
    [InlineData("packer.json", PackerJson)]
    public void A_parameter_that_no_template_declares_is_reported_with_the_closest_name(string path, string template)
    {
        Assert.Empty(Notices([(path, template)], ["location", "IMAGENAME"]));
        var notice = Assert.Single(Notices([(path, template)], ["location", "imageNam"]));
        Assert.Equal(FindingSeverity.Warning, notice.Severity);
        Assert.Equal("No tested template declares the parameter 'imageNam', so its value has no effect. The closest name is 'imageName'.", notice.Message);
        Assert.Equal("No tested template declares the parameter 'zzzzzzzzzzzzzzz', so its value has no effect.", Assert.Single(Notices([(path, template)], ["zzzzzzzzzzzzzzz"])).Message);
    }

    [Fact]
    public void One_of_several_templates_is_enough() =>
        Assert.Empty(Notices([("main.json", Arm), ("other.json", Arm.Replace("imageName", "other", StringComparison.Ordinal))], ["location", "imageName", "other"]));

    [Fact]
    public void A_plan_has_its_values_already() =>
        Assert.Contains("'location'", Assert.Single(Notices([("plan.json", """{ "format_version": "1.2", "terraform_version": "1.9.0", "variables": { "location": { "value": "westeurope" } }, "planned_values": { "root_module": {} }, "resource_changes": [], "configuration": { "root_module": {} } }""")], ["location"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("p.json", """{ "parameters": { "location": { "value": "westeurope" } } }""", "")]
    [InlineData("p.json", """{ "parameters": { "Location": { "reference": { } } } }""", "")]
    [InlineData("p.json", """{ "location": { "value": "westeurope" } }""", "")]
    [InlineData("p.json", """{ "parameters": { "location": { "value": "westeurope" }, "locaton": { "value": "x" } } }""", "'locaton' in 'p.json'")]
    [InlineData("p.json", """{ "parameters": { } }""", "does not contain a value")]
    [InlineData("p.json", "{ }", "does not contain a value")]
    [InlineData("p.json", """{ "$schema": "x", "contentVersion": "1.0.0.0" }""", "does not contain a value")]
    [InlineData("p.json", Arm, "does not contain a value")]
    [InlineData("p.bicepparam", "using 'main.bicep'\nparam location = 'westeurope'\n", "")]
    [InlineData("p.bicepparam", "using 'main.bicep'\nparam locaton = 'westeurope'\n", "'locaton' in 'p.bicepparam'")]
    [InlineData("p.bicepparam", "using 'main.bicep'\n", "does not contain a value")]
    [InlineData("p.pkrvars.hcl", "location = \"westeurope\"\nother = 1\n", "")]
    [InlineData("p.pkrvars.hcl", "other = 1\n", "no tested template declares a variable in it")]
    [InlineData("p.tfvars", "location = \"westeurope\"\n", "no tested template declares a variable in it")]
    [InlineData("p.tfvars", "", "does not contain a value")]
    public void A_file_without_a_value_that_is_used_is_reported(string path, string text, string expected)
    {
        var notices = Notices([("main.json", Arm)], [], new SourceFile(path, text));
        if (expected.Length == 0)
            Assert.Empty(notices);
        else
            Assert.Contains(expected, Assert.Single(notices).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<SettingsNotice> Notices((string Path, string Text)[] templates, string[] parameters, params SourceFile[] files)
    {
        var inputs = new TemplateInputs { Parameters = parameters.ToDictionary(name => name, TemplateValue (_) => new TextValue("x", SourcePlace.None), StringComparer.OrdinalIgnoreCase), ParameterFiles = files };
        var run = SigEngine.Default.Templates(inputs, SigSettings.None, ignoresSuppressions: false, DateTimeOffset.UnixEpoch);
        foreach (var (path, text) in templates)
            Assert.True(run.TryAdd(new SourceFile(path, text)), path);
        run.Judge();
        return [.. run.Notices()];
    }
}
