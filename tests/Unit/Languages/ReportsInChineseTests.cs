using System.Globalization;
using System.Text.Json;
using SigTroubleshoot.Reports;
using SigTroubleshoot.Reports.Gate;
using SigTroubleshoot.Text;
using SigTroubleshoot.Unit.Reports;

namespace SigTroubleshoot.Unit.Languages;

/// <summary>A report's own words follow the culture in which it is written; the texts of findings stay as they were found.</summary>
public sealed class ReportsInChineseTests : IDisposable
{
    private readonly LanguageScope _scope = new(CultureInfo.GetCultureInfo("zh-TW"));

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void The_page_names_its_language_and_keeps_the_findings()
    {
        var page = Sample.Write(ReportFormat.Html, Sample.Error);
        Assert.Contains("<html lang=\"zh-Hant\">", page, StringComparison.Ordinal);
        Assert.Contains("SigTroubleshoot 報告", page, StringComparison.Ordinal);
        Assert.Contains("The gallery name &#39;my-gallery&#39;".Replace("&#39;", "'", StringComparison.Ordinal), page.Replace("&#39;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_names_its_language()
    {
        using var sarif = JsonDocument.Parse(Sample.Write(ReportFormat.Sarif, Sample.Error));
        Assert.Equal("zh-Hant", sarif.RootElement.GetProperty("runs")[0].GetProperty("language").GetString());
    }

    [Fact]
    public void The_summary_of_the_gate_is_aligned_and_cut_at_columns()
    {
        const int width = 60;
        var report = Sample.Report([Sample.Error with { Message = "資源庫名稱「my-gallery」含有無效字元：「-」，位於第 3 個字元。" }, Sample.Warning]);
        var lines = GateSummary.Of(report, new GateResult { Failing = [], Known = 0, Unread = 0, Errors = 0, Threshold = FindingThreshold.Error }, width).Select(line => line.Text).ToList();
        var findings = lines.Where(line => line.Contains("SIG", StringComparison.Ordinal) && line.StartsWith("  ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, findings.Count);
        Assert.All(findings, line => Assert.True(DisplayWidth.Of(line) < width, line));
        // The ID begins in the same column, whatever stands before it.
        Assert.Single(findings.Select(line => DisplayWidth.Of(line[..line.IndexOf("SIG", StringComparison.Ordinal)])).Distinct());
        Assert.Contains("2 個發現項目：1 個錯誤、1 個警告。", lines[1], StringComparison.Ordinal);
    }
}
