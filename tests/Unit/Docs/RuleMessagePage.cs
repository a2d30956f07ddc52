using System.Globalization;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>Writes the page that lists the sentences of all rules in alphabetical order, for readers who search for one.</summary>
internal static class RuleMessagePage
{
    private static readonly string Head = """
        # Messages

        The sentences of the service and its clients that a rule recognizes, by their first letter. A word in angle brackets stands for a value. Search this page for a part of your message that contains no names, or pipe the whole message to `Invoke-SigDiagnosis`, which also recognizes reworded sentences.

        [The rules by area](README.md) · [Error codes](#error-codes)
        """.ReplaceLineEndings("\n");

    /// <summary>The whole page, with \n as the line ending.</summary>
    public static string Text() => RulePage.Page([Head, .. Sentences().GroupBy(LetterOf).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Table), Codes()]);

    private static IEnumerable<(string Sentence, Rule Rule)> Sentences() =>
        RuleCatalog.All.SelectMany(rule => rule.Messages.Select(sentence => (Sentence: sentence, Rule: rule)))
            .OrderBy(item => item.Sentence.TrimStart('"', '\'', '<'), StringComparer.OrdinalIgnoreCase);

    private static string LetterOf((string Sentence, Rule Rule) item)
    {
        var first = item.Sentence.FirstOrDefault(char.IsLetterOrDigit);
        return char.IsLetter(first) ? char.ToUpper(first, CultureInfo.InvariantCulture).ToString() : "0";
    }

    private static string Table(IGrouping<string, (string Sentence, Rule Rule)> letter) =>
        $"## {(letter.Key == "0" ? "Digits" : letter.Key)}\n\n| Message | Rule |\n|---|---|\n" + string.Join("\n", letter.Select(item => $"| {Cell(item.Sentence)} | {RulePage.Link(item.Rule.Id)} |"));

    private static string Codes() =>
        "## Error codes\n\nA code alone identifies few causes: most codes belong to several rules.\n\n| Code | Rules |\n|---|---|\n" + string.Join("\n", RuleCatalog.All
            .SelectMany(rule => rule.Codes.Select(code => (Code: code, Rule: rule)))
            .GroupBy(item => item.Code, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => $"| `{group.Key}` | {string.Join(", ", group.Select(item => RulePage.Link(item.Rule.Id)).Distinct())} |"));

    private static string Cell(string sentence) =>
        "`" + sentence.Replace("|", "\\|", StringComparison.Ordinal).Replace("`", "'", StringComparison.Ordinal).Replace('\n', ' ') + "`";
}
