using System.Text;
using SigTroubleshoot.Unit.Templates;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class TestSigTemplateTests : IDisposable
{
    private static readonly string Bad = TemplateTester.Template(TemplateTester.Gallery("my-gallery"));
    private static readonly string Open = TemplateTester.Template(TemplateTester.Gallery("[parameters('name')]"), """ "name": { "type": "string" } """);

    private readonly Session _session = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sig template ");

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_file_gives_findings_with_file_line_and_column()
    {
        var file = Write("main.json", Bad);
        var finding = Assert.Single(_session.Findings("Test-SigTemplate $path", ("path", file)));
        Assert.Equal(("SIG101", file), (finding.RuleId, finding.Source));
        Assert.Equal(Edit.LineOf(Bad, "my-gallery"), finding.Line);
        Assert.Equal("my-gallery", finding.Target);
        Assert.True(finding.Column > 1);
    }

    [Theory]
    [InlineData("[System.IO.FileInfo]$path | Test-SigTemplate")]
    [InlineData("$path | Test-SigTemplate")]
    [InlineData("Test-SigTemplate -LiteralPath $path")]
    [InlineData("Test-SigTemplate -Path \"$folder/*.json\"")]
    [InlineData("Test-SigTemplate $folder")]
    public void Paths_are_given_in_many_ways(string script)
    {
        var file = Write("main.json", Bad);
        Assert.Equal(file, Assert.Single(_session.Findings(script, ("path", file), ("folder", _folder.FullName))).Source);
        Assert.Empty(_session.Warnings);
    }

    // In a folder it may be anything; a file that is named is meant to be a template, and a gate must not pass it.
    [Theory]
    [InlineData("{ \"a\": }")]
    [InlineData("resources")]
    [InlineData("")]
    public void A_named_file_that_is_not_JSON_is_a_fault(string text)
    {
        var file = Write("broken.json", text);
        var finding = Assert.Single(_session.Findings("Test-SigTemplate $path", ("path", file)));
        Assert.Equal(("SIG970", FindingSeverity.Error, file, 1), (finding.RuleId, finding.Severity, finding.Source, finding.Line));
        Assert.Empty(_session.Findings("Test-SigTemplate $path -WarningAction SilentlyContinue", ("path", Path.GetDirectoryName(file)!)));
        Assert.Empty(_session.Findings("[System.IO.FileInfo]$path | Test-SigTemplate -WarningAction SilentlyContinue", ("path", file)));
    }

    [Fact]
    public void Folders_are_searched_without_what_tools_put_there()
    {
        Write("a/b/main.json", Bad);
        Write("node_modules/x/main.json", Bad);
        Write("package.json", "{ \"name\": \"x\" }");
        Assert.Single(_session.Findings("Test-SigTemplate $folder", ("folder", _folder.FullName)));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Encodings_are_detected(string encoding)
    {
        var file = Path.Combine(_folder.FullName, "main.json");
        File.WriteAllText(file, Bad, Encoding.GetEncoding(encoding));
        Assert.Single(_session.Findings("Test-SigTemplate $path", ("path", file)));
    }

    [Fact]
    public void What_is_open_is_counted_and_listed_on_request()
    {
        var file = Write("main.json", Open);
        Assert.Empty(_session.Findings("Test-SigTemplate $path", ("path", file)));
        Assert.Contains("1 check(s)", Assert.Single(_session.Warnings), StringComparison.Ordinal);
        Assert.Equal(FindingOutcome.NotEvaluated, Assert.Single(_session.Findings("Test-SigTemplate $path -IncludeNotEvaluated", ("path", file))).Outcome);
        Assert.Empty(_session.Warnings);
    }

    [Fact]
    public void Values_of_parameters_are_used()
    {
        var file = Write("main.json", Open);
        var values = Write("main.parameters.json", """{ "parameters": { "name": { "value": "gal-file" } } }""");
        Assert.Contains("gal-file", Assert.Single(_session.Findings("Test-SigTemplate $path -ParameterFile $values", ("path", file), ("values", values))).Message, StringComparison.Ordinal);
        Assert.Contains("gal-call", Assert.Single(_session.Findings("Test-SigTemplate $path -ParameterFile $values -Parameter @{ name = 'gal-call' }", ("path", file), ("values", values))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scope_makes_the_target_an_ID()
    {
        var file = Write("main.json", Bad);
        var finding = Assert.Single(_session.Findings($"Test-SigTemplate $path -SubscriptionId {TemplateTester.Subscription} -ResourceGroupName rg -Location westeurope", ("path", file)));
        Assert.Equal($"/subscriptions/{TemplateTester.Subscription}/resourceGroups/rg/providers/Microsoft.Compute/galleries/my-gallery", finding.Target);
    }

    [Fact]
    public void Nothing_is_silent()
    {
        Write("note.txt", "x");
        _session.Run("Test-SigTemplate $folder", ("folder", _folder.FullName));
        Assert.Contains(".json", Assert.Single(_session.Warnings), StringComparison.Ordinal);
        var other = Write("other.json", "{}");
        _session.Run("Test-SigTemplate $path", ("path", other));
        Assert.Contains("1 file(s)", Assert.Single(_session.Warnings), StringComparison.Ordinal);
        _session.Run("Test-SigTemplate $path", ("path", Path.Combine(_folder.FullName, "absent.json")));
        Assert.Equal("FileNotFound", Assert.Single(_session.Errors).FullyQualifiedErrorId.Split(',')[0]);
        var broken = Write("broken.json", "{");
        _session.Run("Test-SigTemplate $path -ParameterFile $values", ("path", Write("main.json", Open)), ("values", broken));
        Assert.Equal("ParameterFileInvalid", Assert.Single(_session.Errors).FullyQualifiedErrorId.Split(',')[0]);
    }

    [Theory]
    [InlineData("Test-SigTemplate \"$folder/absent*.json\"")]
    [InlineData("Test-SigTemplate \"$folder/[x\"")]
    [InlineData("Test-SigTemplate \"$folder/absent*/*\", \"$folder/main.json\"")]
    [InlineData("Test-SigTemplate \"$folder/main.json\" -ParameterFile \"$folder/absent*.json\"")]
    public void A_pattern_that_matches_no_file_fails_like_a_name_of_none(string script)
    {
        Write("main.json", Bad);
        _session.Run(script, ("folder", _folder.FullName));
        Assert.Equal("FileNotFound", Assert.Single(_session.Errors).FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(_session.Warnings);
    }

    [Fact]
    public void Files_that_are_no_templates_are_one_warning()
    {
        foreach (var name in new[] { "a.json", "b.json" })
            Write(name, "{}");
        Write("main.json", Bad);
        Assert.Single(_session.Findings("[System.IO.DirectoryInfo]::new($folder).GetFiles() | Test-SigTemplate", ("folder", _folder.FullName)));
        var warning = Assert.Single(_session.Warnings);
        Assert.Contains("2 of 3 paths", warning, StringComparison.Ordinal);
        Assert.Contains("a.json", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sigtroubleshoot.json", "Test-SigTemplate $path")]
    [InlineData("a/sigtroubleshoot.json", "Test-SigTemplate $path")]
    [InlineData("other/sigtroubleshoot.json", "Test-SigTemplate $path -SettingsPath \"$folder/other\"")]
    [InlineData("other/x.json", "Test-SigTemplate $path -SettingsPath \"$folder/other/x.json\"")]
    public void Settings_are_found_or_specified(string name, string script)
    {
        var file = Write("a/b/main.json", Bad);
        var settings = Write(name, """{ "suppressions": [{ "rule": "SIG101", "file": "*main.json", "reason": "accepted" }, { "rule": "SIG102", "reason": "x" }] }""");
        (string, object?)[] values = [("path", file), ("folder", _folder.FullName)];
        var finding = Assert.Single(_session.Findings(script + " -InformationVariable said", values));
        Assert.Equal(("accepted", $"{settings}:1"), (finding.Suppression?.Reason, finding.Suppression?.Source));
        Assert.Contains("'SIG102'", Assert.Single(_session.Run("$said")).ToString(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(_session.Findings(script + " -NoSuppression", values)).Suppression);
        _session.Run(script + " -Verbose", values);
        Assert.Contains($"Settings: '{settings}'.", _session.Verbose);
        Assert.Contains("Tested templates: 1, resources: 1. Errors: 0, warnings: 0, suppressed: 1, not evaluated: 0.", _session.Verbose);
    }

    [Theory]
    [InlineData("{", "SettingsInvalid")]
    [InlineData("""{ "supressions": [] }""", "SettingsInvalid")]
    [InlineData(null, "FileNotFound")]
    public void Nothing_is_tested_with_settings_that_cannot_be_used(string? text, string id)
    {
        Write("main.json", Bad);
        if (text is not null)
            Write("sigtroubleshoot.json", text);
        foreach (var script in text is null ? ["Test-SigTemplate $folder -SettingsPath \"$folder/sigtroubleshoot.json\""] : new[] { "Test-SigTemplate \"$folder/main.json\"", "Test-SigTemplate \"$folder/main.json\" -SettingsPath $folder" })
        {
            var error = Assert.Throws<System.Management.Automation.CmdletInvocationException>(() => _session.Run("$ErrorActionPreference = 'Stop'; " + script, ("folder", _folder.FullName)));
            Assert.Equal(id, error.ErrorRecord.FullyQualifiedErrorId.Split(',')[0]);
            Assert.NotEmpty(error.ErrorRecord.ErrorDetails.RecommendedAction);
        }
    }

    [Fact]
    public void Settings_of_other_templates_are_not_used_and_a_warning_says_so()
    {
        Write("a/main.json", Bad);
        Write("b/main.json", Bad);
        Write("a/sigtroubleshoot.json", """{ "suppressions": [{ "rule": "SIG101", "reason": "r" }] }""");
        var other = Write("b/sigtroubleshoot.json", "{}");
        Assert.All(_session.Findings("Test-SigTemplate $folder", ("folder", _folder.FullName)), finding => Assert.NotNull(finding.Suppression));
        Assert.Contains(other, Assert.Single(_session.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppression_without_a_reason_is_a_warning()
    {
        Write("main.json", Bad);
        Write("sigtroubleshoot.json", """{ "suppressions": [{ "rule": "SIG101" }] }""");
        Assert.Null(Assert.Single(_session.Findings("Test-SigTemplate \"$folder/main.json\"", ("folder", _folder.FullName))).Suppression);
        Assert.Contains("has no reason", Assert.Single(_session.Warnings), StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}
