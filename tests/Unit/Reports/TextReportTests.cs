using System.Text.Json;
using SigTroubleshoot.Reports;

namespace SigTroubleshoot.Unit.Reports;

/// <summary>Markdown, CSV, and JSON.</summary>
public sealed class TextReportTests
{
    [Fact]
    public void Markdown_escapes_what_would_be_markup_a_mention_or_a_reference()
    {
        var text = Sample.Write(ReportFormat.Markdown, Sample.Harmful);
        var row = text.Split('\n').Single(line => line.StartsWith("| Error |", StringComparison.Ordinal));
        Assert.DoesNotContain("<script>", row, StringComparison.Ordinal);
        Assert.DoesNotContain("@octocat", row, StringComparison.Ordinal);
        Assert.DoesNotContain("#123", row, StringComparison.Ordinal);
        Assert.Contains(@"\| \`code\`", row, StringComparison.Ordinal);
        // A cell too many would move the columns.
        Assert.Equal(5, row.Replace(@"\|", "", StringComparison.Ordinal).Count(c => c == '|'));
    }

    [Fact]
    public void Markdown_has_whatever_was_read_from_Azure()
    {
        var text = Sample.Write(ReportFormat.Markdown, Sample.Report([], Sample.Content));
        var unread = Sample.Write(ReportFormat.Markdown, Sample.Report([], Sample.UnreadContent));
        foreach (var title in new[] { "Replication health", "Failed operations", "Latest versions", "Limits", "Unused images" })
        {
            Assert.Contains($"\n## {title}\n\n| ", text, StringComparison.Ordinal);
            Assert.Contains($"\n## {title}\n\n| ", unread, StringComparison.Ordinal);
        }

        Assert.Contains("| 9,500 | 10,000 | 95% |", text, StringComparison.Ordinal);
        Assert.Contains(Sample.Latest.Location, text, StringComparison.Ordinal);
        Assert.Contains(MarkdownText.Escape(Report.CauseOf(Sample.Failure)), text, StringComparison.Ordinal);
        // Each table has as many cells in each row as it has headings.
        foreach (var table in (text + unread).Split("\n## ").Skip(1).Select(section => section.Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')).ToList()))
            Assert.Single(table.Distinct());
        // What could not be read is not silent.
        Assert.All(["The log", "The subscription", "The versions"], reason => Assert.Contains(reason + " could not be read (403).", unread, StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_with_thousands_of_everything_fits_into_a_comment_and_leaves_room_for_findings()
    {
        static IReadOnlyList<T> Many<T>(T one) => [.. Enumerable.Repeat(one, 5000)];
        var content = new ReportContent { Health = Many(Sample.Health), Failures = Many(Sample.Failure), Latest = Many(Sample.Latest), Limits = Many(Sample.Near), Uses = Many(Sample.Unused) };
        var text = Sample.Write(ReportFormat.Markdown, Sample.Report([Sample.Error], content));
        Assert.InRange(text.Length, 20_000, 65_536);
        Assert.Contains("SIG101", text, StringComparison.Ordinal);
        Assert.Contains("## Unused images", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5_000)]
    public void Markdown_fits_into_a_comment_and_says_how_many_are_left(int count)
    {
        var text = Sample.Write(ReportFormat.Markdown, Sample.Report(Enumerable.Range(0, count).Select(i => Sample.Warning with { Line = i + 1 }).Append(Sample.Error), health: [.. Enumerable.Repeat(Sample.Health, count)]));
        Assert.True(text.Length < 65_536, $"{text.Length}");
        Assert.Contains("my-gallery", text, StringComparison.Ordinal);
        var rows = text.Split('\n').Count(line => line.StartsWith("| Warning |", StringComparison.Ordinal));
        if (count > 1_000)
            Assert.Contains($"\n{count - rows} more in the report.", text, StringComparison.Ordinal);
        else
            Assert.Equal(count, rows);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData(" =1")]
    public void No_value_of_CSV_is_a_formula(string value)
    {
        var row = Sample.Write(ReportFormat.Csv, Sample.Of("SIG101", value, value)).Split("\r\n")[1];
        Assert.Contains($",\"'{value}\",\"'{value}\",", row, StringComparison.Ordinal);
    }

    [Fact]
    public void CSV_has_a_row_for_each_finding_and_each_version()
    {
        var lines = Sample.Write(ReportFormat.Csv, Sample.Report([Sample.Error, Sample.Suppressed], health: [Sample.Health])).Split("\r\n");
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("\"Severity\",\"Outcome\",\"RuleId\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"infra/main.bicep\",\"23\",\"14\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"Kept for the audit\",\"2027-01-31\"", lines[2], StringComparison.Ordinal);
        Assert.Contains("\"Degraded: westeurope: Completed", lines[3], StringComparison.Ordinal);
        Assert.All(lines[..3], line => Assert.Equal(lines[0].Split("\",\"").Length, line.Split("\",\"").Length));
    }

    [Fact]
    public void JSON_has_the_version_the_numbers_and_every_finding_with_words_for_enumerations()
    {
        var root = JsonDocument.Parse(Sample.Write(ReportFormat.Json, Sample.Report(options: new ReportOptions { IncludePassed = true }, health: [Sample.Health, Sample.Unread], tested: ["x"]))).RootElement;
        Assert.Equal(("1.2", "2026-11-28T01:02:03Z"), (root.GetProperty("schemaVersion").GetString(), root.GetProperty("createdAt").GetString()));
        Assert.Equal((3, 1, 1, 2, 1, 1), (Number("errors"), Number("warnings"), Number("information"), Number("notEvaluated"), Number("suppressed"), Number("passed")));
        var first = root.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("ruleId").GetString() == "SIG330");
        Assert.Equal(("Error", "Failed", "Exact", "azuredeploy.json", 30), (Text(first, "severity"), Text(first, "outcome"), Text(first, "confidence"), Text(first, "file"), first.GetProperty("line").GetInt32()));
        Assert.Equal("2027-01-31", Text(first.GetProperty("suppression"), "expires"));
        Assert.Equal("Degraded", Text(root.GetProperty("health")[0], "state"));
        Assert.Equal(45, root.GetProperty("health")[0].GetProperty("regions")[1].GetProperty("progress").GetInt32());

        int Number(string name) => root.GetProperty("summary").GetProperty(name).GetInt32();
        static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("a.sarif", ReportFormat.Sarif)]
    [InlineData("a.SARIF.json", ReportFormat.Sarif)]
    [InlineData("a.json", ReportFormat.Json)]
    [InlineData("a.b.xml", ReportFormat.JUnit)]
    [InlineData("a.md", ReportFormat.Markdown)]
    [InlineData("a.htm", ReportFormat.Html)]
    [InlineData("a.csv", ReportFormat.Csv)]
    public void The_extension_chooses_the_format(string path, ReportFormat format) => Assert.Equal(format, ReportFormats.Of(path));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("sarif")]
    [InlineData("")]
    public void An_unknown_extension_has_no_format(string path) => Assert.Null(ReportFormats.Of(path));
}
