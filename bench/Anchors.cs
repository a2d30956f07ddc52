using System.Text;
using System.Text.RegularExpressions;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Bench;

/// <summary>The rules' sentences in the form in which other tools would search for them.</summary>
internal static partial class Anchors
{
    private const int ShortestAnchor = 12;

    /// <summary>The longest part of each sentence without a placeholder, for grep -F.</summary>
    public static IReadOnlyList<string> Fixed() =>
    [
        .. Sentences()
            .Select(sentence => Placeholder().Split(sentence).MaxBy(piece => piece.Length)!.Trim())
            .Where(piece => piece.Length >= ShortestAnchor)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Each sentence as a pattern with a wildcard for its values, for -match.</summary>
    public static IReadOnlyList<string> Patterns() => [.. Sentences().Select(ToPattern).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Sentences() => RuleCatalog.All.SelectMany(rule => rule.Messages);

    private static string ToPattern(string sentence)
    {
        var pattern = new StringBuilder();
        var from = 0;
        foreach (Match value in Placeholder().Matches(sentence))
        {
            pattern.Append(Regex.Escape(sentence[from..value.Index])).Append(".+?");
            from = value.Index + value.Length;
        }

        return pattern.Append(Regex.Escape(sentence[from..])).ToString();
    }

    [GeneratedRegex("<[A-Z][A-Za-z]*>")]
    private static partial Regex Placeholder();
}
