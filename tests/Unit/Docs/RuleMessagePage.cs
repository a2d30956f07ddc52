using System.Globalization;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>Writes the page that lists the sentences of all rules in alphabetical order, for readers who search for one.</summary>
/// <param name="words">The words of the page.</param>
internal sealed class RuleMessagePage(PageWords words)
{
    /// <summary>The whole page, with \n as the line ending.</summary>
    public string Text() => RulePage.Page([words.MessagesHead.ReplaceLineEndings("\n"), .. Sentences().GroupBy(LetterOf).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Table), Codes()]);

    private static IEnumerable<(string Sentence, Rule Rule)> Sentences() =>
        RuleCatalog.All.SelectMany(rule => rule.Messages.Select(sentence => (Sentence: sentence, Rule: rule)))
            .OrderBy(item => item.Sentence.TrimStart('"', '\'', '<'), StringComparer.OrdinalIgnoreCase);

    private static string LetterOf((string Sentence, Rule Rule) item)
    {
        var first = item.Sentence.FirstOrDefault(char.IsLetterOrDigit);
        return char.IsLetter(first) ? char.ToUpper(first, CultureInfo.InvariantCulture).ToString() : "0";
    }

    private string Table(IGrouping<string, (string Sentence, Rule Rule)> letter) =>
        $"## {(letter.Key == "0" ? words.Digits : letter.Key)}\n\n{words.MessagesTable}\n|---|---|\n" + string.Join("\n", letter.Select(item => $"| {Cell(item.Sentence)} | {RulePage.Link(item.Rule.Id)} |"));

    private string Codes() =>
        words.CodesHead + "\n|---|---|\n" + string.Join("\n", RuleCatalog.All
            .SelectMany(rule => rule.Codes.Select(code => (Code: code, Rule: rule)))
            .GroupBy(item => item.Code, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => $"| `{group.Key}` | {string.Join(words.Separator, group.Select(item => RulePage.Link(item.Rule.Id)).Distinct())} |"));

    private static string Cell(string sentence) =>
        "`" + sentence.Replace("|", "\\|", StringComparison.Ordinal).Replace("`", "'", StringComparison.Ordinal).Replace('\n', ' ') + "`";
}
