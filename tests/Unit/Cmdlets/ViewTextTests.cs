using SigTroubleshoot.Cmdlets;

namespace SigTroubleshoot.Unit.Cmdlets;

// COLUMNS belongs to the process.
[Collection(nameof(ViewTests))]
public sealed class ViewTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("gallery.one", "gallery.one")]
    [InlineData("1.0.0/x", "1.0.0/x")]
    [InlineData("/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal", "gal")]
    [InlineData("/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/images/img", "gal/img")]
    [InlineData("/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/applications/app/versions/1.0.0", "gal/app/1.0.0")]
    [InlineData("/CommunityGalleries/contoso-1234/Images/web/Versions/1.0.0", "contoso-1234/web/1.0.0")]
    [InlineData("/SharedGalleries/x-GAL/Images/web", "x-GAL/web")]
    [InlineData("/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/Galleries/gal/images/img/versions/1.0.0", "gal/img/1.0.0")]
    [InlineData("/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm", "vm")]
    [InlineData("/", "")]
    public void A_column_shows_an_id_by_the_names_in_it(string? target, string expected) => Assert.Equal(expected, ViewText.Target(target));

    [Theory]
    [InlineData("3.04:00:00", "3d")]
    [InlineData("05:59:00", "5h")]
    [InlineData("00:02:30", "2m")]
    [InlineData("-00:00:10", "0m")]
    [InlineData("-00:34:00", "-34m")]
    [InlineData("-02:34:00", "-2h")]
    [InlineData("-40.02:34:00", "-40d")]
    [InlineData("-10675199.02:48:05.4775808", "-10675199d")]
    public void A_duration_is_shown_in_its_largest_unit_also_if_it_is_in_the_future(string time, string expected) =>
        Assert.Equal(expected, ViewText.Duration(TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));

    // The tests run without a console, so only the number of columns that a user sets limits a column.
    [Theory]
    [InlineData(null, "gal_contoso/web-server-2025/2.4.0")]
    [InlineData("200", "gal_contoso/web-server-2025/2.4.0")]
    [InlineData("80", "gal_contoso/\nweb-server-2025/2.4.0")]
    [InlineData("60", "gal_contoso/\nweb-server-2025/\n2.4.0")]
    public void A_narrow_column_breaks_an_id_between_its_names(string? columns, string expected)
    {
        Environment.SetEnvironmentVariable("COLUMNS", columns);
        try
        {
            Assert.Equal(expected, ViewText.Target("/CommunityGalleries/gal_contoso/Images/web-server-2025/Versions/2.4.0", new TextHost(hasColor: false), 28));
        }
        finally
        {
            Environment.SetEnvironmentVariable("COLUMNS", null);
        }
    }

    [Theory]
    [InlineData("gal", "/src/infra/gallery.json", 12, 5, "gal\ngallery.json:12")]
    [InlineData("gal", @"C:\src\gallery.json", 12, 5, "gal\ngallery.json:12")]
    [InlineData("/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal", "gallery.json", 1, 1, "gal\ngallery.json:1")]
    [InlineData("/src/gallery.json", "/src/gallery.json", 3, 1, "gallery.json:3")]
    [InlineData("", "/src/gallery.json", 3, 1, "gallery.json:3")]
    [InlineData("gal", "build.log", 12, null, "gal")]
    [InlineData("gal", "", null, null, "gal")]
    public void What_was_found_in_a_template_shows_its_place(string target, string source, int? line, int? column, string expected) =>
        Assert.Equal(expected, ViewText.TargetAndPlace(Finding("SIG101", "one") with { Target = target, Source = source, Line = line, Column = column }, new TextHost(hasColor: false), 20));

    [Fact]
    public void Findings_that_are_all_faults_are_listed_without_their_outcome() =>
        Assert.Equal("SIG101: one\nSIG102: two", ViewText.Findings(new[] { Finding("SIG101", "one"), Finding("SIG102", "two") }));

    [Fact]
    public void Findings_of_every_kind_are_listed_with_their_outcome() =>
        Assert.Equal(
            "Error SIG101: one\nNotEvaluated SIG102: two\nPassed SIG103: three",
            ViewText.Findings(new[] { Finding("SIG101", "one"), Finding("SIG102", "two", FindingOutcome.NotEvaluated), Finding("SIG103", "three", FindingOutcome.Passed) }));

    [Fact]
    public void If_many_passed_only_their_rules_are_listed() =>
        Assert.Equal(
            "NotEvaluated SIG104: four\nPassed SIG101, SIG102, SIG103",
            ViewText.Findings(new[]
            {
                Finding("SIG104", "four", FindingOutcome.NotEvaluated),
                Finding("SIG101", "one", FindingOutcome.Passed),
                Finding("SIG102", "two", FindingOutcome.Passed),
                Finding("SIG103", "three", FindingOutcome.Passed),
            }));

    [Theory]
    [InlineData(FindingOutcome.Failed, "", "one")]
    [InlineData(FindingOutcome.Failed, "It is so.", "one\nConfirmed: It is so.")]
    [InlineData(FindingOutcome.Passed, "It is not so.", "one\nRefuted: It is not so.")]
    [InlineData(FindingOutcome.NotEvaluated, "It could not be read.", "one\nNot verified: It could not be read.")]
    public void A_verified_finding_is_shown_with_its_verification(FindingOutcome outcome, string verification, string expected) =>
        Assert.Equal(expected, ViewText.Message(Finding("SIG101", "one", outcome, verification)));

    [Fact]
    public void The_rules_of_a_version_are_on_separate_lines() =>
        Assert.Equal(
            "SIG501\nSIG502",
            ViewText.Rules(new ReplicationHealth
            {
                ResourceId = "/",
                State = ReplicationHealthState.Degraded,
                Findings = [Finding("SIG501", "one"), Finding("SIG502", "two"), Finding("SIG501", "three")],
            }));

    [Fact]
    public void A_shared_reason_for_not_being_evaluated_is_shown_once() =>
        Assert.Equal(
            "NotEvaluated SIG104, SIG106 could not be evaluated: No sign-in.\nNotEvaluated SIG105: Rule could not be evaluated: No size.",
            ViewText.Findings(new[]
            {
                Finding("SIG104", "Rule could not be evaluated: No sign-in.", FindingOutcome.NotEvaluated),
                Finding("SIG105", "Rule could not be evaluated: No size.", FindingOutcome.NotEvaluated),
                Finding("SIG106", "Rule could not be evaluated: No sign-in.", FindingOutcome.NotEvaluated),
            }));

    [Fact]
    public void In_the_full_list_only_a_fault_has_a_remedy() =>
        Assert.Equal(
            "Error SIG101: one\nFix it.\n\nPassed SIG103: three",
            ViewText.FindingsInFull(new[] { Finding("SIG101", "one"), Finding("SIG103", "three", FindingOutcome.Passed) }));

    [Fact]
    public void No_findings_are_an_empty_text() => Assert.Equal("", ViewText.Findings(Array.Empty<Finding>()) + ViewText.FindingsInFull(null));

    private static Finding Finding(string ruleId, string message, FindingOutcome outcome = FindingOutcome.Failed, string verification = "") => new()
    {
        RuleId = ruleId,
        Name = "Rule",
        Area = RuleArea.Gallery,
        Severity = FindingSeverity.Error,
        Outcome = outcome,
        Message = message,
        Verification = verification,
        Cause = "A cause.",
        Remedy = "Fix it.",
        HelpUri = new Uri("https://learn.microsoft.com/"),
    };
}
