using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>
/// The pages under docs/rules match the rules. After a rule or its texts have changed, run the tests once with
/// SIGTROUBLESHOOT_UPDATE_PAGES=1: then the pages are written, and the tests compare the result.
/// </summary>
public sealed class RulePageTests
{
    private static readonly string Folder = Path.Combine(Session.Root, "docs", "rules");

    private static readonly bool IsToUpdate = Environment.GetEnvironmentVariable("SIGTROUBLESHOOT_UPDATE_PAGES") == "1";

    public static TheoryData<string> Names => [.. Pages().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_on_disk_matches_the_rule(string name)
    {
        var path = Path.Combine(Folder, name);
        var page = Pages()[name]();
        if (IsToUpdate)
            File.WriteAllText(path, page);
        Assert.True(File.Exists(path), $"docs/rules/{name} is missing. Run the tests once with SIGTROUBLESHOOT_UPDATE_PAGES=1.");
        Assert.Equal(page, File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_page_has_a_rule() =>
        Assert.Empty(Directory.GetFiles(Folder).Select(Path.GetFileName).Except(Pages().Keys));

    private static Dictionary<string, Func<string>> Pages()
    {
        var pages = RuleCatalog.All.ToDictionary(rule => rule.Id + ".md", rule => (Func<string>)(() => RulePage.Of(rule)));
        pages[UnknownError.Id + ".md"] = () => RulePage.OfUnknownError(Unknown());
        pages["README.md"] = RuleIndexPage.Text;
        pages["messages.md"] = RuleMessagePage.Text;
        pages["ledger.md"] = () => RuleLedger.Parse(File.ReadAllText(Path.Combine(Folder, "ledger.md"))).With(RuleCatalog.All).ToString();
        return pages;
    }

    private static Finding Unknown() => Assert.Single(SigEngine.Default.Diagnose(
        "ERROR: (GalleryOnHoliday) The gallery '/subscriptions/5f1d0c3a-7e0b-4c55-9a3e-2f6f4f0f1a11/resourceGroups/rg-lathe/providers/Microsoft.Compute/galleries/gal' is on holiday.\nCode: GalleryOnHoliday"));
}
