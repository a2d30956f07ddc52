using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>Writes the page that lists the rules by area.</summary>
/// <param name="words">The words of the page.</param>
internal sealed class RuleIndexPage(PageWords words)
{
    /// <summary>The whole page, with \n as the line ending.</summary>
    public string Text() => RulePage.Page([words.IndexHead.ReplaceLineEndings("\n"), .. RuleCatalog.All.GroupBy(rule => rule.Area).Select(Table)]);

    private string Table(IGrouping<RuleArea, Rule> area) =>
        $"## {(words.Areas.TryGetValue(area.Key, out var name) ? $"{name} ({area.Key})" : area.Key)}\n\n{words.IndexTable}\n|---|---|---|---|\n" + string.Join("\n", area.Select(Row));

    private static string Row(Rule rule) => $"| {RulePage.Link(rule.Id)} | {rule.Name} | {rule.Severity} | {rule.Modes} |";
}
