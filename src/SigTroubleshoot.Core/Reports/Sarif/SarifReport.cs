using System.Globalization;
using SigTroubleshoot.Reports.Gate;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Reports.Sarif;

/// <summary>
/// SARIF 2.1.0, as code scanning of GitHub and Azure DevOps accepts it. Suppressed findings are left out by default, because
/// GitHub opens an alert for them; their number, and what could not be evaluated, are notifications of the run.
/// </summary>
internal sealed class SarifReport : IReportWriter
{
    /// <summary>GitHub rejects a run with more.</summary>
    public const int MaxResults = 25_000;

    private const int MaxNotifications = 1_000;
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        var all = report.Items.Where(item => !item.IsNotEvaluated && (!item.IsSuppressed || report.Options.IncludeSuppressed)).ToList();
        var results = all.Take(MaxResults).ToList();
        var rules = new SarifRules(report.Rules, results.Concat(report.Items.Where(item => item.IsNotEvaluated)));
        var json = new JsonTextWriter(output);
        json.Object(() =>
        {
            json.Member("$schema", Schema).Member("version", "2.1.0");
            json.Name("runs").Array(() => json.Object(() =>
            {
                json.Name("tool").Object(() => json.Name("driver").Object(() =>
                {
                    json.Member("name", Report.Tool)
                        .Member("fullName", $"{Report.Tool} {Report.ToolVersion}")
                        .Member("version", Report.ToolVersion)
                        .Member("semanticVersion", Report.ToolVersion)
                        .Member("informationUri", HelpPages.For(RuleArea.Gallery).OriginalString);
                    json.Name("rules").Array(() => rules.Write(json));
                }));
                // SARIF's own default is en-US.
                if (!Language.IsEnglish)
                    json.Member("language", Language.Current);
                json.Name("automationDetails").Object(() =>
                {
                    json.Member("id", report.Options.Pipeline?.Id ?? "sigtroubleshoot/");
                    if (report.Options.Pipeline is { } pipeline)
                        json.Name("properties").Object(() => pipeline.WriteProperties(json));
                });
                json.Name("originalUriBaseIds").Object(() => json.Name(SarifPlace.Root).Object(() =>
                    json.Name("description").Object(() => json.Member("text", ReportTexts.SarifRoot))));
                json.Name("columnKind").Value("utf16CodeUnits");
                WriteInvocation(json, report, all.Count - results.Count, rules);
                WriteResults(json, results, rules);
            }));
        });
        output.Write('\n');
    }

    private static void WriteResults(JsonTextWriter json, IEnumerable<ReportItem> results, SarifRules rules)
    {
        var occurrences = new Dictionary<string, int>(StringComparer.Ordinal);
        json.Name("results").Array(results, item => json.Object(() =>
        {
            var finding = item.Finding;
            var key = $"{item.File}\n{item.Fingerprint}";
            occurrences[key] = occurrences.TryGetValue(key, out var count) ? count + 1 : 1;
            json.Member("ruleId", finding.RuleId).Member("ruleIndex", rules.IndexOf(finding.RuleId));
            json.Member("kind", item.IsPassed ? "pass" : "fail").Member("level", item.IsPassed ? "none" : LevelOf(finding.Severity));
            json.Name("message").Object(() => json.Member("text", MessageOf(finding)));
            json.Name("locations").Array(() => SarifPlace.Write(json, item));
            json.Name("partialFingerprints").Object(() => json
                .Member("primaryLocationLineHash", $"{item.Fingerprint}:{occurrences[key].ToString(CultureInfo.InvariantCulture)}")
                .Member("sigTroubleshoot/v1", item.Fingerprint));
            if (finding.Suppression is { } suppression)
            {
                json.Name("suppressions").Array(() => json.Object(() => json
                    .Member("kind", suppression.IsInFile ? "inSource" : "external")
                    .Member("status", "accepted")
                    .Member("justification", suppression.ToString())));
            }
        }));
    }

    private static void WriteInvocation(JsonTextWriter json, Report report, int leftOut, SarifRules rules) =>
        json.Name("invocations").Array(() => json.Object(() =>
        {
            json.Name("executionSuccessful").Value(true);
            json.Member("endTimeUtc", report.CreatedAt);
            json.Name("toolExecutionNotifications").Array(() =>
            {
                if (report.Summary.Suppressed > 0 && !report.Options.IncludeSuppressed)
                    WriteNotification(json, ReportTexts.Fill(ReportTexts.SarifSuppressed, ("Count", Text(report.Summary.Suppressed))), null, rules);
                if (leftOut > 0)
                    WriteNotification(json, ReportTexts.Fill(ReportTexts.SarifLeftOut, ("Count", Text(leftOut)), ("Maximum", Text(MaxResults))), null, rules);
                foreach (var item in report.Items.Where(item => item.IsNotEvaluated).Take(MaxNotifications))
                    WriteNotification(json, item.Finding.Message, item, rules);
                foreach (var health in report.Health.Where(GateDecision.IsUnread).Take(MaxNotifications))
                    WriteNotification(json, $"{health.ResourceId}: {health.Reason}", null, rules);
            });
        }));

    private static void WriteNotification(JsonTextWriter json, string text, ReportItem? item, SarifRules rules) => json.Object(() =>
    {
        json.Member("level", item?.Finding.Severity is { } severity ? LevelOf(severity) : "note");
        json.Name("message").Object(() => json.Member("text", text));
        if (item is null)
            return;
        json.Name("associatedRule").Object(() => json.Member("id", item.Finding.RuleId).Member("index", rules.IndexOf(item.Finding.RuleId)));
        json.Name("locations").Array(() => SarifPlace.Write(json, item));
    });

    // The remedy is in the rule's help, which viewers show only on request; in an alert it belongs to the message.
    private static string MessageOf(Finding finding) => finding.Remedy.Length > 0 ? $"{finding.Message} {finding.Remedy}" : finding.Message;

    /// <summary>The level of a severity.</summary>
    internal static string LevelOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
