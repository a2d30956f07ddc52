using SigTroubleshoot.Reports.Html;
using SigTroubleshoot.Reports.JUnit;
using SigTroubleshoot.Reports.Sarif;

namespace SigTroubleshoot.Reports;

/// <summary>The formats by the extensions of files.</summary>
internal static class ReportFormats
{
    private static readonly (string Extension, ReportFormat Format)[] Extensions =
    [
        (".sarif", ReportFormat.Sarif), (".sarif.json", ReportFormat.Sarif), (".xml", ReportFormat.JUnit), (".md", ReportFormat.Markdown),
        (".markdown", ReportFormat.Markdown), (".json", ReportFormat.Json), (".html", ReportFormat.Html), (".htm", ReportFormat.Html), (".csv", ReportFormat.Csv),
    ];

    /// <summary>The extensions.</summary>
    public static IEnumerable<string> Names => Extensions.Select(extension => extension.Extension);

    /// <summary>The format of a file; null if its extension is unknown.</summary>
    public static ReportFormat? Of(string path) => Extensions
        .Where(extension => path.EndsWith(extension.Extension, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(extension => extension.Extension.Length)
        .Select(extension => (ReportFormat?)extension.Format)
        .FirstOrDefault();

    /// <summary>The writer of a format.</summary>
    public static IReportWriter WriterOf(ReportFormat format) => format switch
    {
        ReportFormat.Sarif => new SarifReport(),
        ReportFormat.JUnit => new JUnitReport(),
        ReportFormat.Markdown => new MarkdownReport(),
        ReportFormat.Json => new JsonReport(),
        ReportFormat.Csv => new CsvReport(),
        _ => new HtmlReport(),
    };
}
