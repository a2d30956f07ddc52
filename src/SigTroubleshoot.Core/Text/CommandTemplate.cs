using System.Text.RegularExpressions;

namespace SigTroubleshoot.Text;

/// <summary>Fills <c>&lt;Placeholder&gt;</c> in a command line with values, so that the line is safe to paste.</summary>
internal static class CommandTemplate
{
    private static readonly Regex Placeholder = new("<([A-Z][A-Za-z]*)>", RegexOptions.CultureInvariant);

    // Values come from other people's logs. Only values that every shell reads as one word of text are inserted; for
    // anything else, the placeholder remains and the user decides.
    private static readonly Regex Plain = new(@"\A[A-Za-z0-9_/][A-Za-z0-9_./:@+-]*\z", RegexOptions.CultureInvariant);

    // What a name in Azure may contain as well. Inside quotes no shell acts on it; a $, backtick, quote, or line break never
    // gets there, because in double quotes, or pasted into another shell than it was meant for, it could run something.
    private static readonly Regex PlainInQuotes = new(@"\A[\p{L}\p{Nd}_/(][\p{L}\p{Nd}_./:@+,=()# -]*\z", RegexOptions.CultureInvariant);

    /// <summary>Fills a line.</summary>
    public static string Fill(string line, IReadOnlyDictionary<string, string> values) =>
        Placeholder.Replace(line, match =>
        {
            if (!values.TryGetValue(match.Groups[1].Value, out var value))
                return match.Value;
            if (Plain.IsMatch(value))
                return value;
            if (!PlainInQuotes.IsMatch(value))
                return match.Value;
            return IsInQuotes(line, match.Index) ? value : $"'{value}'";
        });

    private static bool IsInQuotes(string line, int at)
    {
        var quote = '\0';
        for (var i = 0; i < at; i++)
        {
            if (quote == '\0' && line[i] is '\'' or '"')
                quote = line[i];
            else if (line[i] == quote)
                quote = '\0';
        }

        return quote != '\0';
    }
}
