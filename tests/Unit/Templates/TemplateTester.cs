using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Arm.Functions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Unit.Templates;

/// <summary>Invented templates, and what is found in them.</summary>
internal static class TemplateTester
{
    public const string Subscription = "11111111-1111-1111-1111-111111111111";

    /// <summary>A template with resources.</summary>
    /// <param name="resources">The resources, as JSON.</param>
    /// <param name="parameters">The parameters, as JSON.</param>
    /// <param name="more">More members of the template, as JSON.</param>
    public static string Template(string resources, string parameters = "", string more = "") => $$"""
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",{{(more.Length == 0 ? "" : "\n" + more + ",")}}
          "parameters": { {{parameters}} },
          "resources": [
        {{resources}}
          ]
        }
        """;

    /// <summary>A gallery.</summary>
    public static string Gallery(string name, string more = "") =>
        $$"""{ "type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "{{name}}", "location": "westeurope"{{more}} }""";

    /// <summary>An image definition without faults.</summary>
    public static string Definition(string name, string more = "", string sku = "web") => $$"""
        { "type": "Microsoft.Compute/galleries/images", "apiVersion": "2023-07-03", "name": "{{name}}", "location": "westeurope",
          "properties": { "osType": "Linux", "osState": "Generalized", "hyperVGeneration": "V2",
            "identifier": { "publisher": "Contoso", "offer": "web", "sku": "{{sku}}" },
            "features": [ { "name": "SecurityType", "value": "TrustedLaunchSupported" } ]{{more}} } }
        """;

    /// <summary>An image version without faults.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="regions">The target regions, as JSON.</param>
    /// <param name="location">The location.</param>
    /// <param name="source">The source, as JSON.</param>
    public static string Version(string name, string regions = TwoRegions, string location = "westeurope", string source = """{ "id": "[resourceId('Microsoft.Compute/images', 'img')]" }""") => $$"""
        { "type": "Microsoft.Compute/galleries/images/versions", "apiVersion": "2023-07-03", "name": "{{name}}", "location": "{{location}}",
          "properties": {
            "publishingProfile": { "targetRegions": {{regions}} },
            "storageProfile": { "source": {{source}} } } }
        """;

    public const string TwoRegions = """[ { "name": "westeurope", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" }, { "name": "northeurope", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" } ]""";

    /// <summary>Everything that is found, also what could not be evaluated.</summary>
    public static IReadOnlyList<Finding> Judge(string template, TemplateInputs? inputs = null) => Judge([("main.json", template)], inputs);

    /// <summary>Everything that is found in several files.</summary>
    public static IReadOnlyList<Finding> Judge((string Path, string Text)[] files, TemplateInputs? inputs = null)
    {
        var gate = SigEngine.Default.Gate(inputs ?? new TemplateInputs());
        foreach (var (path, text) in files)
            Assert.True(gate.TryAdd(new SourceFile(path, text)), $"{path} was not recognized.");
        return [.. gate.Judge()];
    }

    /// <summary>The faults, without what could not be evaluated.</summary>
    public static IReadOnlyList<Finding> Faults(string template, TemplateInputs? inputs = null) => [.. Judge(template, inputs).Where(finding => finding.Outcome == FindingOutcome.Failed)];

    /// <summary>The only fault of a rule, at the line that contains a text.</summary>
    public static Finding Fault(string ruleId, string template, string atText, TemplateInputs? inputs = null)
    {
        var faults = Faults(template, inputs);
        var found = faults.Where(finding => finding.RuleId == ruleId).ToList();
        Assert.True(found.Count == 1, $"{ruleId} was expected once, but there is: {string.Join("; ", faults)}");
        Assert.Equal(Edit.LineOf(template, atText), found[0].Line);
        return found[0];
    }

    /// <summary>No error and no warning.</summary>
    public static void Clean(string template, TemplateInputs? inputs = null)
    {
        var wrong = Wrong(template, inputs).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>The errors and warnings, as <c>SIG101 in line 5</c>.</summary>
    public static List<string> WrongLines(string template) => [.. Wrong(template).Select(finding => $"{finding.RuleId} in line {finding.Line}")];

    /// <summary>The value of an expression as JSON; its expression in brackets if it is unknown.</summary>
    public static string Evaluate(string expression, TemplateInputs? inputs = null, string parameters = "", string more = "")
    {
        var (value, notes) = Value(expression, inputs, parameters, more);
        return value.HasUnknown ? $"[{value.Expression}]{string.Concat(notes.Select(note => " " + note))}" : ValueJson.Write(value);
    }

    /// <summary>The value of an expression, and what was noted.</summary>
    public static (TemplateValue Value, IReadOnlyList<string> Notes) Value(string expression, TemplateInputs? inputs = null, string parameters = "", string more = "")
    {
        var json = System.Text.Json.JsonSerializer.Serialize("[" + expression + "]");
        var text = Template($$"""{ "type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "g", "location": "westeurope", "properties": { "v": {{json}} } }""", parameters, more);
        var reading = new ArmReader().Read(new SourceFile("main.json", text), inputs ?? new TemplateInputs { SubscriptionId = Subscription, ResourceGroup = "rg1", Location = "westeurope" });
        var value = reading.Resources[0].Body["properties"]["v"];
        return (value, [.. reading.Notes.Select(note => note.Message)]);
    }

    private static IEnumerable<Finding> Wrong(string template, TemplateInputs? inputs = null) => Faults(template, inputs).Where(finding => finding.Severity != FindingSeverity.Information);
}
