using System.Text;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Templates;

/// <summary>Bad input gets one clear finding, and everything else is still judged.</summary>
public sealed class BadTemplateTests
{
    [Theory]
    [InlineData("{ \"$schema\": \"deploymentTemplate.json#\",\n \"resources\": [ { \"type\": Microsoft } ] }", 2, 27)]
    [InlineData("{ \"$schema\": \"deploymentTemplate.json#\",\n \"resources\": [ 1 2 ] }", 2, 19)]
    [InlineData("{ \"$schema\": \"deploymentTemplate.json#\",\n \"resources\": [", 2, 16)]
    [InlineData("{ \"$schema\": \"deploymentTemplate.json#\",\n x: 1 }", 2, 2)]
    [InlineData("{ \"$schema\": \"deploymentTemplate.json#\" }\n}", 2, 1)]
    [InlineData("{ \"$schema\": \"deploymentTemplate.json#\",\n \"a\\q\": 1 }", 2, 4)]
    [InlineData("{ \"$schema\": \"deploymentTemplate.json#\" /* \n", 1, 41)]
    public void Invalid_JSON_is_one_error_with_its_position(string text, int line, int column)
    {
        var finding = Assert.Single(TemplateTester.Judge(text));
        Assert.Equal(("SIG970", FindingSeverity.Error, line, column), (finding.RuleId, finding.Severity, finding.Line, finding.Column));
    }

    [Fact]
    public void Comments_trailing_commas_and_line_breaks_in_strings_are_accepted()
    {
        var template = TemplateTester.Template(TemplateTester.Gallery("[concat('my-',\n 'gallery')]") + ", // a comment\n /* " + new string('x', 10_000) + " */");
        TemplateTester.Fault("SIG101", template, "my-");
    }

    [Fact]
    public void A_fault_of_a_value_ends_the_value_only()
    {
        var template = TemplateTester.Template(
            TemplateTester.Gallery("[variables('a')]") + ",\n" + TemplateTester.Gallery("gal-bad", ", \"tags\": \"[createArray(1)[2]]\"") + ",\n" + TemplateTester.Gallery("gal_c", ", \"identity\": \"[frobnicate(1)]\""),
            more: """ "variables": { "a": "[variables('b')]", "b": "[variables('a')]" } """);
        var faults = TemplateTester.Faults(template);
        Assert.Equal(["SIG970", "SIG101", "SIG970", "SIG970"], faults.Select(finding => finding.RuleId));
        Assert.Equal(FindingSeverity.Warning, faults[3].Severity);
    }

    [Fact]
    public void What_is_wrong_outside_of_galleries_does_not_matter() => Assert.Empty(TemplateTester.Faults(TemplateTester.Template(
        TemplateTester.Gallery("gal") + """, { "type": "Microsoft.Web/sites", "apiVersion": "2022-03-01", "name": "[frobnicate(1)]", "copy": { "name": "c", "count": "[createArray()[1]]" } }""")));

    [Theory]
    [InlineData("gal/def", "Microsoft.Compute/galleries/images/versions")]
    [InlineData("gal", "Microsoft.Compute/galleries/images")]
    public void A_name_with_too_few_segments_is_wrong(string name, string type)
    {
        var findings = TemplateTester.Faults(TemplateTester.Template($$"""{ "type": "{{type}}", "apiVersion": "2023-07-03", "name": "{{name}}", "location": "westeurope" }"""));
        var finding = Assert.Single(findings, finding => finding.RuleId == "SIG970");
        Assert.Contains("segments", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(801)]
    public void A_copy_count_is_out_of_range(int count) =>
        TemplateTester.Fault("SIG970", TemplateTester.Template(TemplateTester.Gallery("[concat('gal', copyIndex())]", $", \"copy\": {{ \"name\": \"c\", \"count\": {count} }}")), "\"count\"");

    [Fact]
    public void Deep_nesting_ends_without_a_crash()
    {
        var json = new StringBuilder();
        for (var i = 0; i < 9_000; i++)
            json.Append("{\"a\":[");
        json.Append('1');
        for (var i = 0; i < 9_000; i++)
            json.Append("]}");
        Assert.NotEmpty(TemplateTester.Judge(TemplateTester.Template(TemplateTester.Gallery("gal-x", ", \"tags\": " + json.ToString(0, json.Length)))));
        var expression = string.Concat(Enumerable.Repeat("concat(", 5_000)) + "'a'" + new string(')', 5_000);
        Assert.Contains(TemplateTester.Judge(TemplateTester.Template(TemplateTester.Gallery($"[{expression}]") + "," + TemplateTester.Gallery("gal-y"))), finding => finding.RuleId == "SIG101");
    }

    [Fact]
    public void Values_that_double_with_each_step_end()
    {
        var variables = string.Join(",", Enumerable.Range(1, 60).Select(i => $"\"v{i}\": \"[concat(variables('v{i - 1}'), variables('v{i - 1}'), parameters('p'))]\""));
        TemplateTester.Judge(TemplateTester.Template(TemplateTester.Gallery("[variables('v12')]"), """ "p": { "type": "string" } """, $$""" "variables": { "v0": "[parameters('p')]", {{variables}} } """));
    }

    [Theory]
    [InlineData("""{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#", "contentVersion": "1.0.0.0", "parameters": {} }""")]
    [InlineData("""{ "name": "package", "version": "1.0.0" }""")]
    [InlineData("[1, 2]")]
    [InlineData("not JSON")]
    public void Other_files_are_no_templates(string text) => Assert.False(SigEngine.Default.Gate(new()).TryAdd(new SourceFile("x.json", text)));

    [Theory]
    [InlineData("""{"a":[1,-2.5e3,true,false,null,"x\nä\\"],"b":{}}""")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    public void The_strict_reader_agrees_with_the_tolerant_one(string text)
    {
        var strict = StrictJsonReader.Parse(text);
        Assert.Equal(JsonFault.None, strict.Fault);
        AssertSame(JsonReader.Parse(text).Value, strict.Value);
    }

    private static void AssertSame(JsonValue expected, JsonValue actual)
    {
        Assert.Equal((expected.Kind, expected.Text, expected.Start, expected.End), (actual.Kind, actual.Text, actual.Start, actual.End));
        Assert.Equal(expected.Members.Select(member => member.Key), actual.Members.Select(member => member.Key));
        foreach (var (left, right) in expected.Members.Zip(actual.Members))
            AssertSame(left.Value, right.Value);
        foreach (var (left, right) in expected.Items.Zip(actual.Items))
            AssertSame(left, right);
    }
}
