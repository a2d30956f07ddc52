using SigTroubleshoot.Settings;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Unit.Reports;

namespace SigTroubleshoot.Unit.Settings;

public sealed class SuppressionTests
{
    private static readonly DateTimeOffset Today = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly Finding Finding = Sample.Warning with { Values = new Dictionary<string, string> { ["Address"] = "module.images.azurerm_shared_image_version.v[\"web\"]" } };

    private static SuppressionEntry Entry(string rule, string? resource = null, string? file = null, string? expires = null, LineRange? lines = null, string origin = "/repo/sigtroubleshoot.json") => new(rule, resource, file)
    {
        Reason = "accepted",
        Expires = expires is null ? null : DateTime.Parse(expires, System.Globalization.CultureInfo.InvariantCulture),
        Origin = origin,
        OriginLine = 4,
        Lines = lines,
    };

    private static Finding Apply(SuppressionEntry entry, Finding finding) => Apply([entry], finding, out _);

    private static Finding Apply(IEnumerable<SuppressionEntry> entries, Finding finding, out List<SettingsNotice> notices)
    {
        var list = new SuppressionList(Today);
        list.Add(entries);
        var result = list.Apply(finding);
        notices = [.. list.Notices()];
        return result;
    }

    [Theory]
    [InlineData("SIG316", null, null)]
    [InlineData("sig31?", null, null)]
    [InlineData("*", null, null)]
    [InlineData("ReplicaCountBelowThree", null, null)]
    [InlineData("Replica*", null, null)]
    [InlineData("SIG316", "gal_contoso/web-linux/2.4.0", null)]
    [InlineData("SIG316", "GAL_contoso/*", null)]
    [InlineData("SIG316", "*/versions/2.4.0", null)]
    [InlineData("SIG316", Sample.VersionId, null)]
    [InlineData("SIG316", "module.images.*", null)]
    [InlineData("SIG316", "infra/*", null)]
    [InlineData("SIG316", "version.bicep", null)]
    [InlineData("SIG316", null, "infra/version.bicep")]
    [InlineData("SIG316", null, @"infra\*")]
    [InlineData("SIG316", "*web-linux*", "*.bicep")]
    public void It_matches_by_rule_resource_and_file(string rule, string? resource, string? file)
    {
        var suppression = Apply(Entry(rule, resource, file), Finding).Suppression;
        Assert.Equal(("accepted", "/repo/sigtroubleshoot.json:4", false), (suppression?.Reason, suppression?.Source, suppression?.IsInFile));
    }

    [Theory]
    [InlineData("SIG31", null, null)]
    [InlineData("SIG317", null, null)]
    [InlineData("SIG316", "gal_contoso", null)]
    [InlineData("SIG316", "2.4.0x", null)]
    [InlineData("SIG316", "other/*", null)]
    [InlineData("SIG316", null, "infra")]
    [InlineData("SIG316", "*web-linux*", "*.tf")]
    public void It_does_not_match_anything_else(string rule, string? resource, string? file) => Assert.Null(Apply(Entry(rule, resource, file), Finding).Suppression);

    [Theory]
    [InlineData("2027-01-31", true)]
    [InlineData("2027-01-30", false)]
    [InlineData("2028-01-01", true)]
    public void It_applies_until_the_end_of_its_last_day(string expires, bool applies)
    {
        var finding = Apply([Entry("SIG316", expires: expires)], Finding, out var notices);
        Assert.Equal(applies, finding.Suppression is not null);
        if (applies)
            Assert.Empty(notices);
        else
            Assert.Equal((FindingSeverity.Warning, "The suppression of 'SIG316' in '/repo/sigtroubleshoot.json' (line 4) expired on 2027-01-30 and no longer has an effect. Fix what it suppressed, or change the date."), (notices.Single().Severity, notices.Single().Message));
    }

    [Fact]
    public void An_unused_one_informs()
    {
        Apply([Entry("SIG317"), Entry("SIG316"), Entry("SIG3*")], Finding, out var notices);
        var notice = Assert.Single(notices);
        Assert.Equal(FindingSeverity.Information, notice.Severity);
        Assert.Contains("'SIG317'", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pass_needs_no_suppression() => Assert.Null(Apply(Entry("*"), Sample.Passed).Suppression);

    [Theory]
    [InlineData(43, 50, true)]
    [InlineData(44, 44, true)]
    [InlineData(45, 50, false)]
    public void In_a_file_it_is_about_its_block(int first, int last, bool applies)
    {
        var finding = Apply(Entry("SIG316", lines: new LineRange(first, last), origin: "/repo/infra/version.bicep"), Finding);
        Assert.Equal(applies, finding.Suppression is not null);
        Assert.Null(Apply(Entry("SIG316", lines: new LineRange(first, last), origin: "/repo/infra/other.bicep"), Finding).Suppression);
    }

    private const string Bicep = """
        // sig:ignore SIG310 until 2027-02-28 the region follows in March
        resource a 'x' = {
          name: 'https://host//sig:ignore SIG999 text'
          // sig:ignore SIG316, SIG318 test gallery
          sku: 'y' // sig:ignoreSIG1 not this
        }

        resource b 'x' = { // sig:ignore ReplicaCountBelowThree on the same line
        /* sig:ignore SIG4* in a block comment */
        }
        # sig:ignore SIG101 nothing follows
        """;

    [Fact]
    public void Comments_belong_to_the_block_around_them_or_to_the_next_one()
    {
        var read = SuppressionComments.Read("/repo/a.bicep", Bicep, [new(8, 10), new(2, 6)]);
        Assert.Empty(read.Notices);
        Assert.Equal(
            [("SIG310", "the region follows in March", 1, 2, 6), ("SIG316", "test gallery", 4, 2, 6), ("SIG318", "test gallery", 4, 2, 6), ("ReplicaCountBelowThree", "on the same line", 8, 8, 10), ("SIG4*", "in a block comment", 9, 8, 10), ("SIG101", "nothing follows", 11, 11, 11)],
            read.Entries.Select(entry => (entry.Rule, entry.Reason, entry.OriginLine, entry.Lines!.Value.First, entry.Lines!.Value.Last)));
        Assert.Equal(new DateTime(2027, 2, 28), read.Entries[0].Expires);
        Assert.All(read.Entries.Skip(1), entry => Assert.Null(entry.Expires));
    }

    [Fact]
    public void The_innermost_block_counts() =>
        Assert.Equal(new LineRange(3, 5), SuppressionComments.Read("a.tf", "a\nb\nc\n# sig:ignore SIG1* why\ne\nf", [new(1, 6), new(3, 5), new(2, 3)]).Entries.Single().Lines);

    [Theory]
    [InlineData("// sig:ignore", "does not name a rule")]
    [InlineData("// sig:ignore because I can", "does not name a rule")]
    [InlineData("// sig:ignore SIG310", "has no reason")]
    [InlineData("// sig:ignore SIG310 until 2027-01-31", "has no reason")]
    [InlineData("// sig:ignore SIG310 until tomorrow for now", "'tomorrow' is not a date")]
    [InlineData("# sig:ignore SIG310 until 31.1.2027 for now", "'31.1.2027' is not a date")]
    public void A_comment_without_effect_says_why(string comment, string reason)
    {
        var read = SuppressionComments.Read("a.tf", "\n" + comment + "\r\nresource {\r\n}", [new(3, 4)]);
        Assert.Empty(read.Entries);
        var notice = Assert.Single(read.Notices);
        Assert.Equal((FindingSeverity.Warning, "a.tf", 2), (notice.Severity, notice.File, notice.Line));
        Assert.Contains(reason, notice.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name = \"x # sig:ignore SIG310 text\"")]
    [InlineData("name: 'x // sig:ignore SIG310 text'")]
    [InlineData("sig:ignore SIG310 without a comment")]
    public void What_is_no_comment_suppresses_nothing(string line)
    {
        var read = SuppressionComments.Read("a.tf", line, [new(1, 1)]);
        Assert.Empty(read.Entries);
        Assert.Empty(read.Notices);
    }

    [Fact]
    public void Metadata_is_an_object_or_an_array()
    {
        const string text = "{\n\"one\": {\"rule\": \"SIG310\", \"reason\": \"r\", \"expires\": \"2027-01-31\"},\n\"many\": [{\"rule\": \"SIG316\", \"reason\": \"s\"},\n{\"rule\": \"SIG318\"},\n\"SIG319\", {\"rule\": \"SIG1\", \"reason\": \"x\", \"expires\": \"soon\"}]}";
        var root = JsonReader.Parse(text).Value;
        var lines = new LineMap(text);
        var one = SuppressionMetadata.Read(root["one"], "a.json", new LineRange(1, 9), lines.LineAt);
        Assert.Equal(("SIG310", "r", 2, new DateTime(2027, 1, 31)), (one.Entries[0].Rule, one.Entries[0].Reason, one.Entries[0].OriginLine, one.Entries[0].Expires));
        var many = SuppressionMetadata.Read(root["many"], "a.json", new LineRange(1, 9), lines.LineAt);
        Assert.Equal("SIG316", Assert.Single(many.Entries).Rule);
        Assert.Equal([4, 5, 5], many.Notices.Select(notice => notice.Line));
        Assert.Empty(SuppressionMetadata.Read(root["none"], "a.json", new LineRange(1, 9), lines.LineAt).Entries);
    }

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a*c", "abcd", false)]
    [InlineData("*a*b*", "xaxbx", true)]
    [InlineData("?", "", false)]
    [InlineData("a?", "ab", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a[b]", "a[b]", true)]
    public void Patterns(string pattern, string text, bool matches) => Assert.Equal(matches, new GlobPattern(pattern).Matches(text));
}
