using SigTroubleshoot.Reports;

namespace SigTroubleshoot.Unit.Reports;

/// <summary>A report of any size and with any text is written.</summary>
public sealed class ReportSizeTests
{
    private static readonly string[] Pieces = [Sample.Hostile, "", " ", "\n\n", "\0", "]]>", "-->", "</style>", "\u202E\u200F", "\uFFFE\uFFFF", "\uDC00\uD800", "\U0001F600", new string('a', 20_000), "=HYPERLINK(1)", "``` ````", "| | |", "$x$", "%00", "\r\r\n", "{0} {Count} [x]"];

    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>()];

    // Twice as many findings may not take much more than twice as many characters; time is not measured.
    [Theory]
    [MemberData(nameof(Formats))]
    public void Many_findings_are_written_in_proportion(ReportFormat format)
    {
        var small = Sample.Write(format, Sample.Report(Many(500))).Length;
        var large = Sample.Write(format, Sample.Report(Many(5_000))).Length;
        Assert.True(format == ReportFormat.Markdown ? large < 65_536 : large < small * 10.5 && large > small * 5, $"{small} {large}");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_text_is_written(ReportFormat format)
    {
        var findings = Pieces.Select(piece => Sample.Of(piece.Length is 0 or > 1_000 ? "SIG101" : piece, piece, piece) with
        {
            Name = piece,
            Cause = piece,
            Remedy = piece,
            Command = piece,
            Evidence = piece,
            Verification = piece,
            Source = piece,
            Line = piece.Length,
            Column = -1,
            Values = new Dictionary<string, string> { ["ResourceGroup"] = piece, ["Address"] = piece },
            Suppression = piece.Length == 1 ? new Suppression { Reason = piece, Source = piece } : null,
        }).ToList();
        var report = Sample.Report(findings, new ReportOptions { IncludeSuppressed = true }, [Sample.Health], [.. Pieces]);
        foreach (var each in new[] { report, report.Masked() })
        {
            var text = Sample.Write(format, each);
            switch (format)
            {
                case ReportFormat.Json or ReportFormat.Sarif:
                    System.Text.Json.JsonDocument.Parse(text).Dispose();
                    break;
                case ReportFormat.JUnit:
                    System.Xml.Linq.XDocument.Parse(text);
                    break;
                case ReportFormat.Html:
                    Assert.Equal(findings.Count, System.Xml.Linq.XDocument.Parse(text).Descendants("details").Count());
                    break;
                case ReportFormat.Markdown:
                    Assert.True(text.Length < 65_536);
                    break;
            }
        }
    }

    private static IEnumerable<Finding> Many(int count) =>
        Enumerable.Range(0, count).Select(i => Sample.Warning with { Target = $"{Sample.GalleryId}/images/d{i % 97}/versions/1.0.{i}", Line = i + 1, Values = new Dictionary<string, string> { ["ResourceGroup"] = $"rg-{i % 53}" } });
}
