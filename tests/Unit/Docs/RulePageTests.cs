using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Text;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>
/// The pages under docs/rules and docs/zh-Hant/rules match the rules. After a rule or its texts have changed, run the tests once with
/// SIGTROUBLESHOOT_UPDATE_PAGES=1: then the pages are written, and the tests compare the result.
/// </summary>
public sealed class RulePageTests
{
    private static readonly PageWords[] Languages = [PageWords.English, PageWords.Chinese];

    private static readonly bool IsToUpdate = Environment.GetEnvironmentVariable("SIGTROUBLESHOOT_UPDATE_PAGES") == "1";

    private static readonly Dictionary<string, Func<string>> Pages = Languages.SelectMany(PagesIn).ToDictionary();

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_on_disk_matches_the_rule(string name)
    {
        var path = Path.Combine(Session.Root, name);
        var page = Pages[name]();
        if (IsToUpdate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, page);
        }

        Assert.True(File.Exists(path), $"{name} is missing. Run the tests once with SIGTROUBLESHOOT_UPDATE_PAGES=1.");
        Assert.Equal(page, File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_page_has_a_rule() =>
        Assert.Empty(Languages.SelectMany(words => Directory.GetFiles(Path.Combine(Session.Root, words.Folder)).Select(path => $"{words.Folder}/{Path.GetFileName(path)}")).Except(Pages.Keys));

    private static IEnumerable<(string Name, Func<string> Page)> PagesIn(PageWords words)
    {
        var page = new RulePage(words);
        foreach (var rule in RuleCatalog.All)
            yield return ($"{words.Folder}/{rule.Id}.md", () => InLanguage(() => page.Of(rule)));
        yield return ($"{words.Folder}/{UnknownError.Id}.md", () => InLanguage(() => page.OfUnknownError(Unknown())));
        yield return ($"{words.Folder}/README.md", new RuleIndexPage(words).Text);
        yield return ($"{words.Folder}/messages.md", new RuleMessagePage(words).Text);
        var ledger = $"{words.Folder}/ledger.md";
        if (words == PageWords.English)
            yield return (ledger, () => RuleLedger.Parse(File.ReadAllText(Path.Combine(Session.Root, ledger))).With(RuleCatalog.All).ToString());

        string InLanguage(Func<string> write)
        {
            using (new LanguageScope(words.Culture))
                return write();
        }
    }

    private static Finding Unknown() => Assert.Single(SigEngine.Default.Diagnose(
        "ERROR: (GalleryOnHoliday) The gallery '/subscriptions/5f1d0c3a-7e0b-4c55-9a3e-2f6f4f0f1a11/resourceGroups/rg-lathe/providers/Microsoft.Compute/galleries/gal' is on holiday.\nCode: GalleryOnHoliday"));
}
