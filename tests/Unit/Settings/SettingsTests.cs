using NJsonSchema;
using SigTroubleshoot.Settings;
using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Docs;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Settings;

public sealed class SettingsTests
{
    private const string File = "/repo/sigtroubleshoot.json";

    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromFileAsync(Path.Combine(Session.Root, "sigtroubleshoot.schema.json")));

    private static readonly RuleSet Rules = SigEngine.Default.Rules;

    private static SigSettings Read(string text) => SettingsReader.Read(File, text, Rules);

    public static TheoryData<string> Valid =>
    [
        "{}",
        """{ "$schema": "./sigtroubleshoot.schema.json", "suppressions": [], "severities": {} }""",
        """{ "suppressions": [{ "rule": "SIG310", "reason": "x" }] }""",
        """{ "suppressions": [{ "rule": "SIG3*", "resource": "gal/*", "file": "infra/*", "reason": "x", "expires": "2027-01-31" }] }""",
        """{ "severities": { "SIG316": "Off", "GalleryNameInvalid": "Warning", "SIG8*": "Information", "SIG101": "Error" } }""",
    ];

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task Valid_settings_are_valid_by_the_schema_too(string text)
    {
        Assert.Empty(Read(text).Notices);
        Assert.Empty((await Schema.Value).Validate(text));
    }

    [Theory]
    [InlineData("{\n\"suppressions\": {} }", 2, "'suppressions'", "must be an array")]
    [InlineData("{\n\n\"suppressions\": [1] }", 3, "'suppressions'", "must be an object")]
    [InlineData("""{ "suppressions": [{ "reason": "x" }] }""", 1, "does not specify a rule", "SIG310")]
    [InlineData("""{ "suppressions": [{ "rule": 310, "reason": "x" }] }""", 1, "'rule'", "must be a text")]
    [InlineData("""{ "suppressions": [{ "rule": "SIG310", "reason": "x", "expire": "2027-01-31" }] }""", 1, "'expire'", "Did you mean 'expires'?")]
    [InlineData("""{ "suppressions": [{ "rule": "SIG310", "reason": "x", "expires": "31.01.2027" }] }""", 1, "'31.01.2027'", "SIG310")]
    [InlineData("""{ "suppressions": [{ "rule": "SIG310", "reason": "x", "expires": "2027-13-31" }] }""", 1, "'2027-13-31'", "SIG310")]
    [InlineData("""{ "severities": { "SIG310": "Fatal" } }""", 1, "'Fatal'", "Error, Warning, Information, Off")]
    [InlineData("""{ "severities": { "SIG310": 2 } }""", 1, "'SIG310'", "must be a text")]
    [InlineData("""{ "supressions": [] }""", 1, "'supressions'", "Did you mean 'suppressions'?")]
    [InlineData("[]", 1, "not valid JSON", "one object")]
    public async Task Invalid_settings_are_an_error_with_file_line_value_and_rule(string text, int line, string value, string rule)
    {
        var error = Assert.Throws<SettingsException>(() => Read(text));
        Assert.Contains($"{File}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"(line {line})", error.Message, StringComparison.Ordinal);
        Assert.Contains(value, error.Message, StringComparison.Ordinal);
        Assert.Contains(rule, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty((await Schema.Value).Validate(text));
    }

    [Theory]
    [InlineData("", 1, "one object")]
    [InlineData("{\n\"suppressions\": [\n{ \"rule\": \"SIG310\" }", 3, "it ends inside an object or a list.")]
    [InlineData("{\n\"suppressions\": [\n{ \"rule\": \"SIG310 }]}", 3, "a string is not closed.")]
    [InlineData("{}\n}", 2, "text follows the end.")]
    [InlineData("{ \"suppressions\": [}", 1, "a value is missing or not valid.")]
    [InlineData("{ \"suppressions\": [\"[\\\"}{\"", 1, "it ends inside an object or a list.")]
    [InlineData("{\n\"suppressions\" [] }", 2, "a colon is missing after a property name.")]
    [InlineData("{\n\"suppressions\": [ { \"rule\": \"SIG310\" \"reason\": \"x\" } ] }", 2, "a comma or a closing bracket is missing.")]
    [InlineData("{\n/* why", 2, "a comment is not closed.")]
    [InlineData("{ \"severities\": { \"SIG101\": \"Off\" }, \"severities\": {} }", 1, "specified twice")]
    public void What_is_not_JSON_is_never_used(string text, int line, string problem)
    {
        var error = Assert.Throws<SettingsException>(() => Read(text));
        Assert.Equal(line, error.Line);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_accepted() =>
        Assert.Single(Read("// [ why\n{ /* { */ \"suppressions\": [ { \"rule\": \"SIG310\", \"reason\": \"// no comment }\", }, ], }").Suppressions);

    [Theory]
    [InlineData("""{ "suppressions": [{ "rule": "SIG310" }] }""")]
    [InlineData("""{ "suppressions": [{ "rule": "SIG310", "reason": "  " }] }""")]
    public async Task A_suppression_without_a_reason_has_no_effect_and_a_warning_says_so(string text)
    {
        var settings = Read(text);
        Assert.Empty(settings.Suppressions);
        var notice = Assert.Single(settings.Notices);
        Assert.Equal(FindingSeverity.Warning, notice.Severity);
        Assert.Contains("'SIG310' in '/repo/sigtroubleshoot.json' (line 1) has no effect, because it has no reason", notice.Message, StringComparison.Ordinal);
        Assert.NotEmpty((await Schema.Value).Validate(text));
    }

    [Theory]
    [InlineData("""{ "suppressions": [{ "rule": "SIG3100", "reason": "x" }] }""", "Did you mean 'SIG310'?")]
    [InlineData("""{ "severities": { "GalleryNameInvalit": "Off" } }""", "Did you mean 'GalleryNameInvalid'?")]
    public void An_unknown_rule_is_a_warning_with_the_closest_name(string text, string suggestion) => Assert.Contains(suggestion, Assert.Single(Read(text).Notices).Message, StringComparison.Ordinal);

    [Fact]
    public void Severities_are_those_of_the_rule_set()
    {
        var rules = Read("""{ "severities": { "SIG1*": "Information", "GalleryNameInvalid": "Warning", "SIG102": "Off" } }""").ApplyTo(Rules);
        Assert.Null(rules.Find("SIG102"));
        Assert.Equal(Rules.Count - 1, rules.Count);
        var gallery = new SigTroubleshoot.Resources.Gallery { Name = "my-gallery" };
        Assert.Equal(FindingSeverity.Warning, Assert.Single(rules.Check(gallery, "my-gallery", "test")).Severity);
        Assert.Equal(FindingSeverity.Error, Assert.Single(Rules.Check(gallery, "my-gallery", "test")).Severity);
    }

    [Fact]
    public void No_severities_leave_the_rules_as_they_are() => Assert.Same(Rules, SigSettings.None.ApplyTo(Rules));

    [Fact]
    public async Task The_settings_on_the_page_are_valid()
    {
        var blocks = DocPages.Read("docs/settings.md").Split("```json\n").Skip(1).Select(block => block.Split("```")[0]).ToList();
        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            Assert.Empty(Read(block).Notices);
            Assert.Empty((await Schema.Value).Validate(block));
        }
    }

    // A name that the reader knows and the schema does not, or the other way round, would be an error in one of the two.
    [Fact]
    public async Task The_page_explains_each_name_of_the_schema()
    {
        var schema = await Schema.Value;
        var page = DocPages.Read("docs/settings.md");
        Assert.Equal(["$schema", "severities", "suppressions"], schema.Properties.Keys.Order(StringComparer.Ordinal));
        Assert.All(schema.Properties["suppressions"].Item!.Properties.Keys, name => Assert.Contains($"| `{name}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_file_of_the_closest_folder_is_used()
    {
        using var folder = new TemporaryFolder();
        var inner = Directory.CreateDirectory(Path.Combine(folder.Path, "a", "b", "c")).FullName;
        folder.Write("sigtroubleshoot.json", "{}");
        Assert.Equal(Path.Combine(folder.Path, "sigtroubleshoot.json"), SigSettings.Find(inner));
        folder.Write("a/b/sigtroubleshoot.json", """{ "severities": { "SIG101": "Off" } }""");
        Assert.Equal(Path.Combine(folder.Path, "a", "b", "sigtroubleshoot.json"), SigSettings.Find(inner));
        Assert.Null(SigSettings.Load(SigSettings.Find(inner)!, Rules).ApplyTo(Rules).Find("SIG101"));
    }
}
