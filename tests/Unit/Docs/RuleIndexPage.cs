using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>Writes the page that lists the rules by area.</summary>
internal static class RuleIndexPage
{
    private static readonly string Head = $"""
        # Rules

        Each rule covers one cause of a gallery problem. Its ID is never reused for another cause: see [the ledger](ledger.md).

        - Diagnosis: recognized in an error that occurred.
        - Check: found before the call, offline.
        - Live: checked against what is read from Azure.
        - Verify: a finding from an error is confirmed or refuted by what is read from Azure.

        To find a rule by its sentence or by an error code, see [Messages](messages.md).

        A gallery error that no rule covers is reported as {RulePage.Link("SIG000")}.

        A test writes these pages from the rules: see [how to add a rule](../../CONTRIBUTING.md#a-new-rule).
        """.ReplaceLineEndings("\n");

    /// <summary>The whole page, with \n as the line ending.</summary>
    public static string Text() => RulePage.Page([Head, .. RuleCatalog.All.GroupBy(rule => rule.Area).Select(Table)]);

    private static string Table(IGrouping<RuleArea, Rule> area) =>
        $"## {area.Key}\n\n| Rule | Name | Severity | Modes |\n|---|---|---|---|\n" + string.Join("\n", area.Select(Row));

    private static string Row(Rule rule) => $"| {RulePage.Link(rule.Id)} | {rule.Name} | {rule.Severity} | {rule.Modes} |";
}
