using System.Text.Json;
using NJsonSchema;
using SigTroubleshoot.Reports;
using SigTroubleshoot.Reports.Sarif;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Reports;

public sealed class SarifReportTests
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromFileAsync(Path.Combine(Session.Root, "tests", "Unit", "Reports", "Schemas", "sarif-2.1.0-rtm.5.json")));

    public static TheoryData<string> Reports => ["all", "empty", "masked", "suppressed", "passed", "unread"];

    private static Report Named(string name) => name switch
    {
        "empty" => Sample.Report([]),
        "masked" => Sample.Report().Masked(),
        "suppressed" => Sample.Report(options: new ReportOptions { IncludeSuppressed = true }),
        "passed" => Sample.Report(options: new ReportOptions { IncludePassed = true }),
        "unread" => Sample.Report([], health: [Sample.Health, Sample.Unread]),
        _ => Sample.Report(health: [Sample.Health]),
    };

    private static JsonElement Run(Report report) => JsonDocument.Parse(Sample.Write(ReportFormat.Sarif, report)).RootElement.GetProperty("runs")[0];

    private static List<JsonElement> Results(Report report) => [.. Run(report).GetProperty("results").EnumerateArray()];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task It_is_valid_by_the_published_schema(string name)
    {
        var errors = (await Schema.Value).Validate(Sample.Write(ReportFormat.Sarif, Named(name)));
        Assert.Empty(errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("\"level\": \"error\"", "\"level\": \"severe\"")]
    [InlineData("\"startLine\": 23", "\"startLine\": 0")]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.0.0\"")]
    public async Task The_schema_would_notice_a_mistake(string right, string wrong)
    {
        var text = Sample.Write(ReportFormat.Sarif, Sample.Error);
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.NotEmpty((await Schema.Value).Validate(text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Each_result_has_what_code_scanning_insists_on(string name)
    {
        var run = Run(Named(name));
        Assert.EndsWith("/", run.GetProperty("automationDetails").GetProperty("id").GetString(), StringComparison.Ordinal);
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.All(["name", "fullName", "semanticVersion"], property => Assert.NotEqual("", driver.GetProperty(property).GetString()));
        var rules = driver.GetProperty("rules");
        foreach (var rule in rules.EnumerateArray())
        {
            Assert.All(["shortDescription", "fullDescription", "help"], property => Assert.NotEqual("", rule.GetProperty(property).GetProperty("text").GetString()));
            Assert.InRange(rule.GetProperty("properties").GetProperty("tags").GetArrayLength(), 1, 20);
        }

        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
            Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative) && uri[0] != '/', uri);
            var region = place.GetProperty("region");
            Assert.Equal(region.GetProperty("startLine").GetInt32(), region.GetProperty("endLine").GetInt32());
            Assert.True(region.GetProperty("endColumn").GetInt32() > region.GetProperty("startColumn").GetInt32());
            Assert.Matches("^[0-9a-f]{16}:[0-9]+$", result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString());
        }
    }

    [Fact]
    public void A_result_is_at_the_place_in_the_file()
    {
        var place = Assert.Single(Results(Sample.Report([Sample.Error]))).GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("infra/main.bicep", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((23, 14, 23, 15), (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32(), place.GetProperty("region").GetProperty("endLine").GetInt32(), place.GetProperty("region").GetProperty("endColumn").GetInt32()));
    }

    [Theory]
    [InlineData(FindingSeverity.Error, "error")]
    [InlineData(FindingSeverity.Warning, "warning")]
    [InlineData(FindingSeverity.Information, "note")]
    public void A_severity_has_a_level(FindingSeverity severity, string level) =>
        Assert.Equal(level, Assert.Single(Results(Sample.Report([Sample.Error with { Severity = severity }]))).GetProperty("level").GetString());

    [Fact]
    public void Suppressed_results_are_left_out_and_counted()
    {
        var run = Run(Sample.Report([Sample.Suppressed, Sample.Error]));
        Assert.Equal("SIG101", Assert.Single(run.GetProperty("results").EnumerateArray()).GetProperty("ruleId").GetString());
        var note = Assert.Single(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray());
        Assert.StartsWith("1 suppressed finding(s)", note.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "external")]
    [InlineData(true, "inSource")]
    public void Suppressed_results_can_be_included_with_their_reason(bool isInFile, string kind)
    {
        var finding = Sample.Suppressed with { Suppression = Sample.Suppressed.Suppression! with { IsInFile = isInFile } };
        var suppression = Assert.Single(Results(Sample.Report([finding], new ReportOptions { IncludeSuppressed = true }))).GetProperty("suppressions")[0];
        Assert.Equal((kind, "Kept for the audit (until 2027-01-31)"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("justification").GetString()));
    }

    [Fact]
    public void What_could_not_be_evaluated_is_a_notification_and_no_alert()
    {
        var run = Run(Sample.Report([Sample.NotEvaluated]));
        Assert.Empty(run.GetProperty("results").EnumerateArray());
        var note = Assert.Single(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray());
        Assert.Equal("SIG921", note.GetProperty("associatedRule").GetProperty("id").GetString());
    }

    [Fact]
    public async Task In_Azure_Pipelines_the_run_names_the_pipeline()
    {
        var variables = new Dictionary<string, string>
        {
            ["TF_BUILD"] = "True",
            ["SYSTEM_COLLECTIONURI"] = "https://dev.azure.com/contoso/",
            ["SYSTEM_TEAMPROJECT"] = "Golden images",
            ["SYSTEM_DEFINITIONID"] = "12",
            ["BUILD_DEFINITIONNAME"] = "gate",
            ["SYSTEM_PHASEID"] = "3a3a2a60-14c7-570b-14a4-fa42ad92f52a",
            ["SYSTEM_PHASENAME"] = "Job",
            ["BUILD_SOURCEBRANCH"] = "refs/heads/main",
            ["BUILD_BUILDID"] = "345",
        };
        var report = Sample.Report(options: new ReportOptions { Pipeline = AzurePipelineRun.Read(variables.GetValueOrDefault) });
        var details = Run(report).GetProperty("automationDetails");
        Assert.Equal("azuredevops/pipeline/build/contoso/Golden%20images/12/3a3a2a60-14c7-570b-14a4-fa42ad92f52a/refs%2Fheads%2Fmain/345", details.GetProperty("id").GetString());
        Assert.Equal(12, details.GetProperty("properties").GetProperty("azuredevops/pipeline/build/buildDefinitionId").GetInt32());
        Assert.Equal("Job", details.GetProperty("properties").GetProperty("azuredevops/pipeline/build/phaseName").GetString());
        Assert.Empty((await Schema.Value).Validate(Sample.Write(ReportFormat.Sarif, report)));
        Assert.Null(AzurePipelineRun.Read(_ => null));
    }

    [Fact]
    public void Two_like_results_in_one_file_have_different_fingerprints()
    {
        var hashes = Results(Sample.Report([Sample.Error, Sample.Error with { Line = 90 }])).Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()).ToList();
        Assert.Equal(2, hashes.Distinct().Count());
        Assert.Single(hashes.Select(hash => hash!.Split(':')[0]).Distinct());
    }

    [Fact]
    public void A_run_has_no_more_results_than_GitHub_accepts()
    {
        var run = Run(Sample.Report(Enumerable.Repeat(Sample.Error, SarifReport.MaxResults + 7)));
        Assert.Equal(SarifReport.MaxResults, run.GetProperty("results").GetArrayLength());
        Assert.StartsWith("7 finding(s)", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }
}
