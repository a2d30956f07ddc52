using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SigTroubleshoot.Reports;

namespace SigTroubleshoot.Unit.Reports;

/// <summary>The structure of the page. tests/Pages opens it in a browser.</summary>
public sealed class HtmlReportTests
{
    private static readonly Report Full = Sample.Report(options: new ReportOptions { IncludePassed = true }, health: [Sample.Health, Sample.Unread]);

    private static XDocument Read(Report report)
    {
        using var reader = XmlReader.Create(new StringReader(Sample.Write(ReportFormat.Html, report)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static string? Get(XElement element, string attribute) => element.Attribute(attribute)?.Value;

    [Fact]
    public void It_is_a_page_of_HTML() => Assert.StartsWith("<!DOCTYPE html", Sample.Write(ReportFormat.Html, Full), StringComparison.Ordinal);

    [Fact]
    public void Text_of_users_stays_text()
    {
        var text = Sample.Write(ReportFormat.Html, Full);
        Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
        var document = Read(Full);
        Assert.Single(document.Descendants("script"));
        // What XML and HTML do not allow is replaced.
        Assert.Contains(document.Descendants("span"), span => span.Value == Sample.Hostile.Replace('\u0001', '\uFFFD').Replace('\uD800', '\uFFFD'));
    }

    [Fact]
    public void It_loads_nothing()
    {
        var document = Read(Full);
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "link" or "img" or "iframe" or "object" or "base" or "form");
        Assert.DoesNotContain(document.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(document.Descendants().Attributes("href"), href => Assert.True(href.Value.StartsWith('#') || href.Value.StartsWith("https://", StringComparison.Ordinal), href.Value));
        Assert.DoesNotContain("url(", document.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", document.Descendants("style").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_policy_allows_only_its_own_style_and_script()
    {
        var document = Read(Full);
        var policy = Get(document.Descendants("meta").Single(meta => Get(meta, "http-equiv") == "Content-Security-Policy"), "content")!;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (var name in new[] { "style", "script" })
            Assert.Contains($"{name}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(document.Descendants(name).Single().Value)))}'", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void Only_an_address_of_the_web_is_a_link(string address) =>
        Assert.Equal(["#findings"], Read(Sample.Report([Sample.Error with { HelpUri = new Uri(address) }])).Descendants("a").Select(link => Get(link, "href")));

    [Fact]
    public void Ids_are_unique_and_references_lead_to_them()
    {
        var document = Read(Full);
        var ids = document.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(document.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "aria-labelledby" or "for"), reference => Assert.Contains(reference.Value, ids));
        Assert.All(document.Descendants().Attributes("href").Where(href => href.Value.StartsWith('#')), href => Assert.Contains(href.Value[1..], ids));
    }

    [Fact]
    public void Headings_do_not_skip_a_level()
    {
        var levels = Read(Full).Descendants().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6']).Select(element => element.Name.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second - pair.First <= 1));
    }

    [Fact]
    public void Inputs_have_labels_and_tables_have_headers()
    {
        var document = Read(Full);
        Assert.All(document.Descendants("input"), input => Assert.True(input.Ancestors("label").Any() || document.Descendants("label").Any(label => Get(label, "for") == Get(input, "id"))));
        var table = document.Descendants("table").Single();
        Assert.NotEqual("", table.Element("caption")!.Value);
        Assert.All(table.Descendants("th"), header => Assert.Contains(Get(header, "scope"), new[] { "row", "col" }));
        var width = table.Element("thead")!.Descendants("th").Count();
        Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal(width, row.Elements().Count()));
    }

    // Color alone says nothing to many people.
    [Fact]
    public void Each_state_has_a_word_and_a_shape()
    {
        var cells = Read(Full).Descendants("tbody").Single().Elements("tr").First().Elements("td").ToList();
        Assert.All(cells, cell => Assert.NotEmpty(cell.Descendants("use")));
        Assert.Equal(["Degraded", "SomethingNew", "45%", "Absent", "Failed", "Completed"], cells.Select(cell => cell.Element("span")!.Value));
        Assert.Equal(5, cells.Skip(1).Select(cell => Get(cell.Descendants("use").First(), "href")).Distinct().Count());
    }

    [Fact]
    public void Each_finding_is_there_worst_first()
    {
        var kinds = Read(Full).Descendants("details").Select(finding => Get(finding, "data-kind")!).ToList();
        Assert.Equal(Sample.All.Count, kinds.Count);
        Assert.Equal("error", kinds[0]);
        Assert.All(["error", "warning", "info", "open", "muted", "ok"], kind => Assert.Contains(kind, kinds));
    }

    [Fact]
    public void A_report_without_findings_says_so()
    {
        var document = Read(Sample.Report([]));
        Assert.Contains("No problems found", document.Descendants("header").Single().Value, StringComparison.Ordinal);
        Assert.Contains("There is nothing to fix.", document.Descendants("main").Single().Value, StringComparison.Ordinal);
        Assert.Empty(document.Descendants("table"));
    }

    [Fact]
    public void What_could_not_be_read_is_not_called_healthy() =>
        Assert.Contains("Not everything was evaluated", Read(Sample.Report([], health: [Sample.Unread])).Descendants("header").Single().Value, StringComparison.Ordinal);
}
