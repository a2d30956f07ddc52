using SigTroubleshoot.Rules;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs;

public sealed class RuleLedgerTests
{
    private static readonly string Root = Session.Root;

    private static readonly RuleLedger Ledger = RuleLedger.Parse(File.ReadAllText(Path.Combine(Root, "docs", "rules", "ledger.md")));

    [Fact]
    public void Every_id_is_in_it_once() => Assert.Equal(Ledger.Entries.Select(entry => entry.Id).Distinct().Order(StringComparer.Ordinal), Ledger.Entries.Select(entry => entry.Id));

    [Fact]
    public void Every_rule_is_in_it_with_its_name_and_is_not_retired() => Assert.All(RuleCatalog.All, rule =>
        Assert.Contains(Ledger.Entries, entry => entry.Id == rule.Id && entry.Name == rule.Name && entry.Retired.Length == 0));

    [Fact]
    public void An_id_without_a_rule_is_retired() => Assert.All(Ledger.Entries.Where(entry => RuleCatalog.All.Find(entry.Id) is null), entry => Assert.NotEqual("", entry.Retired));

    // Releases are final, so this number never changes.
    [Fact]
    public void No_released_id_was_removed() => Assert.Equal(132, Ledger.Entries.Count(entry => entry.Since == "0.1.0"));

    [Fact]
    public void A_release_leaves_nothing_unreleased() =>
        Assert.True(
            File.ReadAllText(Path.Combine(Root, "CHANGELOG.md")).Contains("## " + RuleLedger.Unreleased, StringComparison.Ordinal)
            || Ledger.Entries.All(entry => entry.Since != RuleLedger.Unreleased));

    [Fact]
    public void A_new_rule_gets_a_line_and_no_other_line_changes()
    {
        var before = RuleLedger.Parse(string.Concat(Ledger.Entries.Where(entry => entry.Id != "SIG310").Select(entry => $"{entry}\n")));
        var after = before.With(RuleCatalog.All);
        Assert.Equal([new RuleLedger.Entry("SIG310", "TargetRegionsLackSourceRegion", RuleLedger.Unreleased, "")], after.Entries.Except(before.Entries));
        Assert.Equal(before.Entries, after.Entries.Where(entry => entry.Id != "SIG310"));
    }

    [Fact]
    public void A_retired_rule_keeps_its_line()
    {
        const string Line = "| SIG399 | RuleOfOld | 0.1.0 | 0.2.0 |";
        Assert.Equal(Line, Assert.Single(RuleLedger.Parse(Line).Entries).ToString());
        Assert.Contains(Line, RuleLedger.Parse(Line).With(RuleCatalog.All).ToString(), StringComparison.Ordinal);
    }
}
