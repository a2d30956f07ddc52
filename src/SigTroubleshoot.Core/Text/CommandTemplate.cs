using System.Text.RegularExpressions;

namespace SigTroubleshoot.Text;

/// <summary>Fills <c>&lt;Placeholder&gt;</c> in a command line with values, so that the line is safe to paste.</summary>
internal static class CommandTemplate
{
    // Values come from other people's logs. Only values that every shell reads as one word of text are inserted; for
    // anything else, the placeholder remains and the user decides.
    private static readonly Regex Plain = new(@"\A[A-Za-z0-9_/][A-Za-z0-9_./:@+-]*\z", RegexOptions.CultureInvariant);

    // What a name in Azure may contain as well. Inside quotes no shell acts on it; a $, backtick, quote, or line break never
    // gets there, because in double quotes, or pasted into another shell than it was meant for, it could run something.
    private static readonly Regex PlainInQuotes = new(@"\A[\p{L}\p{Nd}_/(][\p{L}\p{Nd}_./:@+,=()# -]*\z", RegexOptions.CultureInvariant);

    /// <summary>Fills a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="values">The values by the name of their placeholder.</param>
    /// <param name="asWord">Gives the form that a value, by its name, has as a word without quotes; null if all stay as they are.</param>
    public static string Fill(string line, IReadOnlyDictionary<string, string> values, Func<string, string, string>? asWord = null) =>
        Placeholder.Replace(line, (name, at) =>
        {
            if (!values.TryGetValue(name, out var value) || IsMasked(value))
                return null;
            var isQuoted = IsInQuotes(line, at);
            if (!isQuoted && asWord is not null)
                value = asWord(name, value);
            if (Plain.IsMatch(value))
                return value;
            if (!PlainInQuotes.IsMatch(value))
                return null;
            return isQuoted ? value : $"'{value}'";
        });

    // A name that someone masked is no name. In an ID, the other segments are still of use.
    private static bool IsMasked(string value) => value.IndexOf('/') < 0 && !ValueFilter.IsReal(value);

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
