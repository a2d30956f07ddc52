using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using SigTroubleshoot.Reports;

namespace SigTroubleshoot.Unit.Reports;

/// <summary>What was read from Azure, in a report: failed operations, limits, the use of versions, and latest versions.</summary>
public sealed class ReportContentTests
{
    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>()];

    private static XElement Section(string id, ReportContent? content = null)
    {
        using var reader = XmlReader.Create(new StringReader(Sample.Write(ReportFormat.Html, Sample.Report([], content ?? Sample.Content))), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader).Descendants("section").Single(section => section.Elements("h2").Any(title => title.Attribute("id")?.Value == id));
    }

    private static List<List<string>> Rows(XElement section) =>
        [.. section.Descendants("tbody").Single().Elements("tr").Select(row => row.Elements().Select(cell => string.Join("|", cell.HasElements ? cell.Elements("span").Select(span => span.Value) : [cell.Value])).ToList())];

    [Fact]
    public void Failed_operations_are_listed_the_latest_first_with_their_causes()
    {
        var section = Section("failures");
        Assert.Equal("Failed operations", section.Element("h2")!.Value);
        Assert.Equal(
            [
                ["gal_contoso/web-linux/2.4.0|rg-images-prod", "2026-11-27 23:02 UTC", $"{Sample.Failure.Operation}|{Sample.Failure.Caller}|{Sample.Failure.CorrelationId}", $"SIG316: {Sample.Warning.Message}", "Not resolved"],
                ["vm-1|rg-images-prod", "2026-11-27 20:02 UTC", Sample.Resolved.Operation, "SkuNotAvailable: The size is not available.", "Resolved|2026-11-27 21:02 UTC"],
            ],
            Rows(section));
    }

    [Fact]
    public void Limits_are_listed_the_closest_first() => Assert.Equal(
        [
            [$"ImageVersions|{Sample.Subscription}", "westeurope", "9,500", "10,000", "95%"],
            ["ReplicasPerVersion|gal_contoso/web-linux/2.4.0", "northeurope", "3", "100", "3%"],
        ],
        Rows(Section("limits")));

    [Fact]
    public void Only_unused_versions_are_listed_and_all_are_counted()
    {
        var section = Section("unused");
        Assert.Equal("1 of 2 image versions have no known use.", section.Descendants("caption").Single().Value);
        Assert.Equal([["2.4.0|gal_contoso / web-linux", "2026-08-20", "westeurope, northeurope", "120", "5.25", "Yes"]], Rows(section));
    }

    [Fact]
    public void Latest_versions_are_listed_by_region() =>
        Assert.Equal([["gal_contoso/web-linux", "northeurope", "2.5.0", "2.4.0|2.5.0 is skipped."]], Rows(Section("latest")));

    [Theory]
    [InlineData("failures", "The log could not be read (403).")]
    [InlineData("limits", "The subscription could not be read (403).")]
    [InlineData("unused", "The subscription could not be read (403).")]
    [InlineData("latest", "The versions could not be read (403).")]
    public void What_could_not_be_read_says_so(string id, string reason) =>
        Assert.Equal($"Not evaluated|{reason}", Assert.Single(Rows(Section(id, Sample.UnreadContent)))[^1]);

    [Fact]
    public void Tables_are_complete()
    {
        foreach (var id in new[] { "matrix", "failures", "latest", "limits", "unused" })
        {
            var table = Section(id).Descendants("table").Single();
            Assert.NotEqual("", table.Element("caption")!.Value);
            var width = table.Element("thead")!.Descendants("th").Count();
            Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal(width, row.Elements().Count()));
            Assert.All(table.Descendants("th"), header => Assert.NotNull(header.Attribute("scope")));
        }
    }

    [Fact]
    public void JSON_has_them_in_lists_of_their_own()
    {
        var root = JsonDocument.Parse(Sample.Write(ReportFormat.Json, Sample.Report([], Sample.Content))).RootElement;
        Assert.Equal("1.2", root.GetProperty("schemaVersion").GetString());
        var failure = root.GetProperty("failures")[1];
        Assert.Equal(("InvalidParameter", "2026-11-27T23:02:03Z", "SIG316"), (failure.GetProperty("code").GetString(), failure.GetProperty("time").GetString(), failure.GetProperty("rules")[0].GetString()));
        Assert.Equal((9500L, "ImageVersions"), (root.GetProperty("limits")[1].GetProperty("currentValue").GetInt64(), root.GetProperty("limits")[1].GetProperty("resource").GetString()));
        Assert.Equal((0L, 120L, "Yes"), (root.GetProperty("imageUses")[1].GetProperty("useCount").GetInt64(), root.GetProperty("imageUses")[1].GetProperty("totalGB").GetInt64(), root.GetProperty("imageUses")[1].GetProperty("canDelete").GetString()));
        Assert.Equal(("2.4.0", false, "NotCompleted"), (root.GetProperty("latestVersions")[0].GetProperty("version").GetString(), root.GetProperty("latestVersions")[0].GetProperty("isNewest").GetBoolean(), root.GetProperty("latestVersions")[0].GetProperty("skipped")[0].GetProperty("reason").GetString()));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_format_has_an_ID_or_a_caller_in_a_masked_report(ReportFormat format)
    {
        var text = Sample.Write(format, Sample.Report([], Sample.Content).Masked());
        Assert.All([Sample.Subscription, Sample.Group, "ada@contoso.example", Sample.Failure.CorrelationId], name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_could_not_be_read_is_counted()
    {
        Assert.Equal(5, Sample.Report([], Sample.UnreadContent).Summary.NotEvaluated);
        Assert.Equal(0, Sample.Report([], Sample.Content).Summary.NotEvaluated);
        var sarif = Sample.Write(ReportFormat.Sarif, Sample.Report([], Sample.UnreadContent));
        Assert.All(Sample.UnreadContent.Unread, item => Assert.Contains(item.Reason, sarif, StringComparison.Ordinal));
    }
}
