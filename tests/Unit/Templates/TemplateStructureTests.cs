using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Unit.Templates;

/// <summary>Where resources are found in a template, and where their values come from.</summary>
public sealed class TemplateStructureTests
{
    private const string Nested = """
        { "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "inner",
          "properties": { "mode": "Incremental", "expressionEvaluationOptions": { "scope": "SCOPE" },
            "parameters": { "name": { "value": "VALUE" } },
            "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
              "parameters": { "name": { "type": "string" } },
              "resources": [ { "type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "[parameters('name')]", "location": "westeurope" } ],
              "outputs": { "made": { "type": "string", "value": "[concat(parameters('name'), '_x')]" } } } } }
        """;

    [Fact]
    public void Inner_scope_has_its_own_parameters_and_outer_scope_those_around_it()
    {
        Assert.Equal(["gal_inner"], Names(TemplateTester.Template(Nested.Replace("SCOPE", "inner", StringComparison.Ordinal).Replace("VALUE", "gal_inner", StringComparison.Ordinal), """ "name": { "type": "string", "defaultValue": "gal_outer" } """)));
        Assert.Equal(["gal_outer"], Names(TemplateTester.Template(Nested.Replace("SCOPE", "outer", StringComparison.Ordinal), """ "name": { "type": "string", "defaultValue": "gal_outer" } """)));
    }

    [Theory]
    [InlineData("reference('inner').outputs.made.value")]
    [InlineData("reference(resourceId('Microsoft.Resources/deployments', 'inner'), '2022-09-01').outputs.made.value")]
    [InlineData("reference(extensionResourceId(resourceGroup().id, 'Microsoft.Resources/deployments', 'inner'), '2022-09-01').outputs['made'].value")]
    public void Outputs_of_a_nested_deployment_are_values(string reference) => Assert.Contains(
        "gal_inner_x",
        Names(TemplateTester.Template(TemplateTester.Gallery($"[{reference}]") + "," + Nested.Replace("SCOPE", "inner", StringComparison.Ordinal).Replace("VALUE", "gal_inner", StringComparison.Ordinal))));

    [Fact]
    public void The_place_of_a_value_is_where_it_is_given()
    {
        var template = TemplateTester.Template(Nested.Replace("SCOPE", "inner", StringComparison.Ordinal).Replace("VALUE", "[parameters('outer')]", StringComparison.Ordinal), """ "outer": { "type": "string", "defaultValue": "my-gallery" } """);
        TemplateTester.Fault("SIG101", template, "\"my-gallery\"");
    }

    [Fact]
    public void Symbolic_names_existing_resources_and_children_are_understood()
    {
        const string Template = """
            { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "languageVersion": "2.0", "contentVersion": "1.0.0.0",
              "resources": {
                "gal": { "existing": true, "type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "my-existing" },
                "loop": { "copy": { "name": "loop", "count": 2 }, "type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "[format('gal_{0}', copyIndex())]", "location": "westeurope",
                  "resources": [ { "type": "images", "apiVersion": "2023-07-03", "name": "def", "location": "westeurope" } ] },
                "other": { "condition": false, "type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "gal-c", "location": "westeurope" } } }
            """;
        var resources = Read(Template);
        Assert.Equal(["my-existing", "gal_0", "gal_0/def", "gal_1", "gal_1/def"], resources.Select(Name));
        Assert.Equal([true, false, false, false, false], resources.Select(resource => resource.IsExisting));
        Assert.Equal("Microsoft.Compute/galleries/images", resources[2].Type);
        Assert.Equal("loop[1]", resources[3].Address);
    }

    [Fact]
    public void Types_and_functions_of_the_template_are_used()
    {
        const string Definitions = """
            "definitions": { "settings": { "type": "object", "nullable": true }, "name": { "type": "string", "allowedValues": [ "gal-a", "gal-b" ] } },
            "functions": [ { "namespace": "__bicep", "members": { "named": { "parameters": [ { "type": "string", "name": "p" } ], "output": { "type": "string", "value": "[concat('gal_', parameters('p'))]" } } } } ]
            """;
        const string Parameters = """ "s": { "$ref": "#/definitions/settings" }, "n": { "$ref": "#/definitions/name" } """;
        Assert.Equal("\"gal_x\"", TemplateTester.Evaluate("__bicep.named('x')", parameters: Parameters, more: Definitions));
        Assert.Equal("null", TemplateTester.Evaluate("parameters('s')", parameters: Parameters, more: Definitions));
        Assert.Equal("SIG101", Assert.Single(TemplateTester.Faults(TemplateTester.Template(TemplateTester.Gallery("[parameters('n')]"), Parameters, Definitions))).RuleId);
    }

    [Fact]
    public void Loops_of_properties_variables_and_parameters_are_unrolled()
    {
        const string Variables = """ "variables": { "copy": [ { "name": "regions", "count": 2, "input": { "name": "[concat('region', copyIndex('regions'))]" } } ] } """;
        Assert.Equal("[{\"name\":\"region0\"},{\"name\":\"region1\"}]", TemplateTester.Evaluate("variables('regions')", more: Variables));
        var loop = TemplateTester.Version("gal/def/1.0.0").Replace(
            "\"targetRegions\": " + TemplateTester.TwoRegions,
            """ "copy": [ { "name": "targetRegions", "count": 2, "input": { "name": "[createArray('northeurope', 'uksouth')[copyIndex('targetRegions')]]", "regionalReplicaCount": 3 } } ] """,
            StringComparison.Ordinal);
        TemplateTester.Fault("SIG310", TemplateTester.Template(loop), "\"count\": 2");
    }

    [Fact]
    public void Parameters_come_from_the_call_then_the_files_then_the_default()
    {
        var template = TemplateTester.Template(TemplateTester.Gallery("[parameters('name')]"), """ "name": { "type": "string", "defaultValue": "gal-default" } """);
        var file = new SourceFile("p.json", """{ "parameters": { "name": { "value": "gal-file" } } }""");
        TemplateTester.Fault("SIG101", template, "gal-default");
        var ofFile = Assert.Single(TemplateTester.Faults(template, new() { ParameterFiles = [file] }));
        Assert.Equal(("p.json", 1), (ofFile.Source, ofFile.Line));
        Assert.Contains("gal-file", ofFile.Message, StringComparison.Ordinal);
        TemplateTester.Clean(template, new() { ParameterFiles = [file], Parameters = new Dictionary<string, TemplateValue>(StringComparer.OrdinalIgnoreCase) { ["NAME"] = new TextValue("gal_call", SourcePlace.None) } });
        // null for a parameter with a default means the default.
        TemplateTester.Fault("SIG101", template, "gal-default", new() { ParameterFiles = [new SourceFile("p.json", """{ "parameters": { "name": { "value": null } } }""")] });
    }

    [Fact]
    public void A_linked_template_beside_the_file_is_read()
    {
        const string Main = """{ "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "inner", "properties": { "mode": "Incremental", "templateLink": { "LINK": "VALUE" }, "parameters": { "name": { "value": "gal-x" } } } }""";
        var child = TemplateTester.Template(TemplateTester.Gallery("[parameters('name')]"), """ "name": { "type": "string" } """);
        var inputs = new TemplateInputs { Open = path => path.EndsWith("child.json", StringComparison.Ordinal) ? new SourceFile(path, child) : null };
        var root = Path.Combine(Path.GetTempPath(), "main.json");
        foreach (var (link, value) in new[] { ("relativePath", "nested/child.json"), ("uri", "[uri(deployment().properties.templateLink.uri, 'nested/child.json')]") })
        {
            var template = TemplateTester.Template(Main.Replace("LINK", link, StringComparison.Ordinal).Replace("VALUE", value, StringComparison.Ordinal));
            Assert.Equal("SIG101", Assert.Single(TemplateTester.Judge([(root, template)], inputs)).RuleId);
        }
    }

    [Fact]
    public void Only_compute_galleries_are_judged() => Assert.Empty(TemplateTester.Judge(TemplateTester.Template("""
        { "type": "Microsoft.DevCenter/devcenters/galleries", "apiVersion": "2024-02-01", "name": "dc/my-gallery", "properties": {} },
        { "type": "Microsoft.Authorization/roleDefinitions", "apiVersion": "2022-04-01", "name": "r", "properties": { "permissions": [ { "actions": [ "Microsoft.Compute/galleries/read" ] } ] } },
        { "type": "Microsoft.Compute/galleries/applications", "apiVersion": "2023-07-03", "name": "gal/my-app", "location": "westeurope", "properties": { "supportedOSType": "Linux" } }
        """)));

    [Fact]
    public void A_module_that_is_deployed_twice_has_each_fault_once()
    {
        var twice = """
            { "copy": { "name": "twice", "count": "[length(createArray('init', 'idem'))]" }, "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "[format('test-{0}', createArray('init', 'idem')[copyIndex()])]",
              "properties": { "mode": "Incremental", "expressionEvaluationOptions": { "scope": "inner" }, "template": TEMPLATE } }
            """.Replace("TEMPLATE", TemplateTester.Template(TemplateTester.Definition("my-gal/one") + "," + TemplateTester.Definition("my-gal/two", sku: "two")), StringComparison.Ordinal);
        Assert.Equal(["SIG101", "SIG101"], TemplateTester.Faults(TemplateTester.Template(twice)).Select(finding => finding.RuleId));
    }

    private static string[] Names(string template) => [.. Read(template).Select(Name)];

    private static string Name(PlannedResource resource) => string.Join("/", resource.Names.Select(name => name.AsText ?? $"[{name.Expression}]"));

    private static IReadOnlyList<PlannedResource> Read(string template) => new ArmReader().Read(new SourceFile("main.json", template), new TemplateInputs()).Resources;
}
