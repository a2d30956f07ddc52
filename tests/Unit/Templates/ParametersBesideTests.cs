using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Unit.Templates;

/// <summary>The file of parameters beside a template is taken, unless the user names one.</summary>
public sealed class ParametersBesideTests
{
    private static readonly string Template = TemplateTester.Template(TemplateTester.Gallery("[parameters('name')]"), """ "name": { "type": "string" } """);

    private static SourceFile File(string path, string value) => new(path, $$"""{ "parameters": { "name": { "value": "{{value}}" } } }""");

    private static IEnumerable<string> Judge(TemplateInputs inputs, params SourceFile[] files) =>
        TemplateTester.Faults(Template, inputs with { Open = path => Array.Find(files, file => file.Path == path) }).Select(finding => $"{finding.RuleId} in {finding.Source}");

    [Fact]
    public void The_file_beside_is_taken() => Assert.Equal(["SIG101 in main.parameters.json"], Judge(new(), File("main.parameters.json", "my-gal")));

    [Fact]
    public void Another_file_is_not_taken() => Assert.Empty(Judge(new(), File("other.parameters.json", "my-gal"), File("main.parameters.prod.json", "my-gal")));

    [Fact]
    public void A_file_that_the_user_names_replaces_it() =>
        Assert.Empty(Judge(new TemplateInputs { ParameterFiles = [File("prod.json", "gal")] }, File("main.parameters.json", "my-gal")));

    [Fact]
    public void A_value_that_the_user_gives_replaces_that_of_the_file() => Assert.Empty(Judge(
        new TemplateInputs { Parameters = new Dictionary<string, TemplateValue> { ["name"] = new TextValue("gal", SourcePlace.None) } },
        File("main.parameters.json", "my-gal")));

    [Fact]
    public void A_placeholder_in_the_file_is_unknown() => Assert.Empty(Judge(new(), File("main.parameters.json", "GET-PREREQ-gallery-name")));

    [Fact]
    public void A_file_that_is_not_valid_is_a_fault_of_its_own() => Assert.Equal(["SIG970 in main.parameters.json"], Judge(new(), new SourceFile("main.parameters.json", "{ \"parameters\": ")));
}
