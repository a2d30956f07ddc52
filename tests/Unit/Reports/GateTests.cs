using SigTroubleshoot.Reports;
using SigTroubleshoot.Reports.Copies;
using SigTroubleshoot.Reports.Gate;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Reports;

public sealed class GateTests
{
    public static TheoryData<string, FindingThreshold, bool> Decisions => new()
    {
        { "error", FindingThreshold.Error, true },
        { "error", FindingThreshold.NotEvaluated, true },
        { "warning", FindingThreshold.Error, false },
        { "warning", FindingThreshold.Warning, true },
        { "warning", FindingThreshold.NotEvaluated, true },
        { "information", FindingThreshold.NotEvaluated, false },
        { "not evaluated", FindingThreshold.Warning, false },
        { "not evaluated", FindingThreshold.NotEvaluated, true },
        { "decisive, not evaluated", FindingThreshold.Error, true },
        { "suppressed", FindingThreshold.NotEvaluated, false },
        { "passed", FindingThreshold.NotEvaluated, false },
    };

    private static Finding Named(string name) => name switch
    {
        "error" => Sample.Error,
        "warning" => Sample.Warning,
        "information" => Sample.Information,
        "not evaluated" => Sample.NotEvaluated,
        "decisive, not evaluated" => Sample.NotEvaluated with { Severity = FindingSeverity.Error },
        "suppressed" => Sample.Suppressed,
        _ => Sample.Passed,
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void The_threshold_decides(string name, FindingThreshold threshold, bool fails) => Assert.Equal(fails, GateDecision.Fails(Named(name), threshold));

    [Fact]
    public void A_moved_line_and_a_changed_number_are_no_new_finding()
    {
        var baseline = Baseline.Read(Sample.Write(ReportFormat.Json, Sample.Warning, Sample.Error));
        Assert.True(baseline.Takes(Sample.Warning with { Line = 99, Message = "The version '2.4.0' has 2 replica in 'northeurope'." }));
        Assert.True(baseline.Takes(Sample.Error));
    }

    [Fact]
    public void Each_known_finding_is_known_once()
    {
        var baseline = Baseline.Read(Sample.Write(ReportFormat.Json, Sample.Warning));
        Assert.True(baseline.Takes(Sample.Warning));
        Assert.False(baseline.Takes(Sample.Warning));
    }

    public static TheoryData<string> Changes => ["rule", "resource", "words", "address"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Another_rule_resource_or_sentence_is_new(string change) =>
        Assert.False(Baseline.Read(Sample.Write(ReportFormat.Json, Sample.Warning)).Takes(change switch
        {
            "rule" => Sample.Warning with { RuleId = "SIG317" },
            "resource" => Sample.Warning with { Target = Sample.VersionId + "x" },
            "words" => Sample.Warning with { Message = "Something else." },
            _ => Sample.Warning with { Values = new Dictionary<string, string> { ["Address"] = "module.a" } },
        }));

    // What was suppressed or passed was not accepted as it is.
    [Fact]
    public void Suppressed_and_passed_findings_are_not_in_a_baseline()
    {
        var baseline = Baseline.Read(Sample.Write(ReportFormat.Json, Sample.Report([Sample.Suppressed, Sample.Passed], new ReportOptions { IncludePassed = true })));
        Assert.False(baseline.Takes(Sample.Suppressed with { Suppression = null }));
        Assert.False(baseline.Takes(Sample.Passed with { Outcome = FindingOutcome.Failed }));
    }

    [Fact]
    public void A_masked_report_is_a_baseline_too()
    {
        var baseline = Baseline.Read(Sample.Write(ReportFormat.Json, Sample.Report([Sample.Warning]).Masked()));
        Assert.True(baseline.Takes(Sample.Warning));
    }

    [Theory]
    [InlineData("", "is not a JSON report")]
    [InlineData("[]", "is not a JSON report")]
    [InlineData("{\"schemaVersion\": \"1.0\"}", "is not a JSON report")]
    [InlineData("{\"schemaVersion\": \"2.0\", \"findings\": []}", "schemaVersion is 2.0")]
    [InlineData("{\"schemaVersion\": \"1.0\", \"findings\": [{\"ruleId\": \"SIG101\"", "truncated")]
    public void What_is_no_report_is_no_baseline(string text, string reason) => Assert.Contains(reason, Assert.Throws<FormatException>(() => Baseline.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_later_minor_version_is_read() => Assert.False(Baseline.Read("{\"schemaVersion\": \"1.7\", \"more\": 1, \"findings\": []}").Takes(Sample.Error));

    [Fact]
    public void A_finding_is_read_back_as_it_was()
    {
        var finding = Sample.Suppressed with { Column = 5, Verification = "v", Evidence = "e", Confidence = FindingConfidence.Likely, Area = RuleArea.Version, Values = new Dictionary<string, string> { ["A"] = "b" } };
        var json = JsonReader.Parse(Sample.Write(ReportFormat.Json, finding)).Value["findings"].Items[0];
        var read = FindingMapping.Map(new JsonNode(json))!;
        Assert.Equal(finding.Values, read.Values);
        Assert.Equal(finding with { Values = read.Values }, read);
    }

    [Fact]
    public void The_summary_fits_on_a_screen_and_names_what_fails_first()
    {
        var findings = Enumerable.Range(0, 100).Select(i => Sample.Warning with { Line = i + 1 }).Append(Sample.Error).ToList();
        var lines = GateSummary.Of(Sample.Report(findings), new GateResult { Failing = [Sample.Error], Known = 2 }, 100).ToList();
        Assert.InRange(lines.Count, 5, 24);
        Assert.All(lines, line => Assert.InRange(line.Text.Length, 0, 99));
        Assert.StartsWith("SigTroubleshoot: 101 findings: 1 error, 100 warnings.", lines[1].Text, StringComparison.Ordinal);
        Assert.StartsWith("  Error         SIG101  infra/main.bicep:23:14  The gallery name", lines[2].Text, StringComparison.Ordinal);
        Assert.Equal(["  86 more", "2 known from the baseline.", "Gate failed: 1 at or above Error."], lines.TakeLast(3).Select(line => line.Text));
        Assert.Equal(ConsoleColor.Red, lines[^1].Color);
    }

    [Fact]
    public void Nothing_is_silent() =>
        Assert.Equal(["", "SigTroubleshoot: 0 findings.", "Gate passed: nothing at or above Warning."], GateSummary.Of(Sample.Report([]), new GateResult { Failing = [], Threshold = FindingThreshold.Warning }, 80).Select(line => line.Text));

    [Fact]
    public void An_error_in_the_pipeline_is_no_pass() =>
        Assert.Equal("Gate incomplete: 2 error(s) in the pipeline.", GateSummary.Of(Sample.Report([]), new GateResult { Failing = [], Errors = 2 }, 80).Last().Text);
}
