using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Reports;

/// <summary>
/// The report for programs. <c>schemaVersion</c> is major.minor: a new minor version only adds members. A later gate reads it
/// as its baseline.
/// </summary>
internal sealed class JsonReport : IReportWriter
{
    /// <summary>The version of the format.</summary>
    public const string SchemaVersion = "1.2";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        var json = new JsonTextWriter(output);
        json.Object(() =>
        {
            json.Member("schemaVersion", SchemaVersion);
            json.Name("tool").Object(() => json.Member("name", Report.Tool).Member("version", Report.ToolVersion));
            json.Member("createdAt", report.CreatedAt);
            json.Name("summary").Object(() => WriteSummary(json, report.Summary));
            json.Name("tested").Array(report.Tested, target => json.Value(target));
            json.Name("findings").Array(report.Items, item => json.Object(() => WriteFinding(json, item)));
            json.Name("health").Array(report.Health, health => json.Object(() => JsonHealth.Write(json, health)));
            JsonContent.Write(json, report.Content);
        });
        output.Write('\n');
    }

    private static void WriteSummary(JsonTextWriter json, ReportSummary summary) => json
        .Member("errors", summary.Errors)
        .Member("warnings", summary.Warnings)
        .Member("information", summary.Information)
        .Member("notEvaluated", summary.NotEvaluated)
        .Member("suppressed", summary.Suppressed)
        .Member("passed", summary.Passed)
        .Member("resources", summary.Resources)
        .Member("files", summary.Files)
        .Member("tested", summary.Tested)
        .Member("versions", summary.Versions)
        .Member("healthyVersions", summary.HealthyVersions);

    private static void WriteFinding(JsonTextWriter json, ReportItem item)
    {
        var finding = item.Finding;
        json.Member("ruleId", finding.RuleId)
            .Member("name", finding.Name)
            .Member("area", finding.Area.ToString())
            .Member("severity", finding.Severity.ToString())
            .Member("outcome", finding.Outcome.ToString())
            .Member("confidence", finding.Confidence.ToString())
            .Member("target", finding.Target)
            .Member("message", finding.Message);
        if (finding.MessageInEnglish.Length > 0)
            json.Member("messageInEnglish", finding.MessageInEnglish);
        json.Member("cause", finding.Cause)
            .Member("remedy", finding.Remedy)
            .Member("command", finding.Command);
        json.Name("values").Object(() =>
        {
            // Sorted, so that two reports of one run are equal.
            foreach (var pair in finding.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                json.Member(pair.Key, pair.Value);
        });
        json.Member("evidence", finding.Evidence)
            .Member("source", finding.Source)
            .Member("file", item.File)
            .Member("line", finding.Line)
            .Member("column", finding.Column)
            .Member("helpUri", finding.HelpUri.OriginalString)
            .Member("verification", finding.Verification)
            .Member("fingerprint", item.Fingerprint);
        if (finding.Suppression is not { } suppression)
        {
            json.Name("suppression").Null();
            return;
        }

        json.Name("suppression").Object(() => json
            .Member("reason", suppression.Reason)
            .Member("expires", suppression.Expires?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            .Member("source", suppression.Source)
            .Name("isInFile").Value(suppression.IsInFile));
    }
}
