using System.Text;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Values;

/// <summary>Splits a command line of PowerShell, bash, or cmd into options and their values.</summary>
internal static class OptionReader
{
    private const int MaxValue = 400;

    private static readonly Regex ValueBelow = new(@"\G(?<value>[\w./:'""][\w./:'""-]{0,300})[ ]{1,4}--?[A-Za-z]", RegexOptions.CultureInvariant);

    /// <summary>
    /// The options that have a value, in order, up to the command's end: a line that is not continued
    /// (by a backtick, backslash, or caret), a pipe, a semicolon, or an ampersand.
    /// </summary>
    public static IEnumerable<(string Option, string Value)> Read(string text, int from, int end)
    {
        var option = "";
        for (var at = from; TryNext(text, ref at, end, out var word, out var isQuoted) || (option.Length > 0 && TryValueBelow(text, ref at, end, out word));)
        {
            if (!isQuoted && IsOption(word))
            {
                var split = word.IndexOfAny(['=', ':']);
                option = split < 0 ? word : "";
                if (split > 0)
                    yield return (word.Substring(0, split), Unquote(word.Substring(split + 1)));
            }
            else if (option.Length > 0)
            {
                yield return (option, word);
                option = "";
            }
        }
    }

    // A console or a page broke the line between an option and its value: more options follow the value.
    private static bool TryValueBelow(string text, ref int at, int end, out string word)
    {
        word = "";
        if (at >= end || text[at] != '\n' || ValueBelow.Match(text, at + 1, Math.Min(MaxValue, end - at - 1)) is not { Success: true } value)
            return false;
        word = Unquote(value.Groups["value"].Value);
        at = value.Groups["value"].Index + value.Groups["value"].Length;
        return true;
    }

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-' && (char.IsLetter(word[1]) || word[1] == '-');

    private static string Unquote(string word) => word.Trim('"', '\'');

    /// <summary>Reads the next word; quotes may contain spaces and may be inside a word.</summary>
    private static bool TryNext(string text, ref int at, int end, out string word, out bool isQuoted)
    {
        word = "";
        isQuoted = false;
        if (!SkipBlanks(text, ref at, end))
            return false;
        isQuoted = text[at] is '"' or '\'';
        var builder = new StringBuilder();
        var quote = '\0';
        for (; at < end && text[at] != '\n'; at++)
        {
            var c = text[at];
            if (quote != '\0' && c == quote)
                quote = '\0';
            else if (quote == '\0' && c is '"' or '\'')
                quote = c;
            else if (quote == '\0' && (char.IsWhiteSpace(c) || c is '|' or ';' or '&' or ')'))
                break;
            else
                builder.Append(c);
        }

        word = builder.ToString();
        return word.Length > 0 || isQuoted;
    }

    /// <summary>Moves to the next word of the command; false at its end.</summary>
    private static bool SkipBlanks(string text, ref int at, int end)
    {
        while (at < end)
        {
            var c = text[at];
            if (c == '\n' && !ContinuesAt(text, at + 1, end))
                return false;
            if (c is '`' or '\\' or '^' && LineBreakAfter(text, at + 1, end) is var next and > 0)
                at = next;
            else if (char.IsWhiteSpace(c))
                at++;
            else
                return c is not ('|' or ';' or '&' or ')');
        }

        return false;
    }

    // A console or a page broke the line before an option. An item of a list has a space after its dash.
    private static bool ContinuesAt(string text, int at, int end) =>
        at + 1 < end && text[at] == '-' && (char.IsLetter(text[at + 1]) || (text[at + 1] == '-' && at + 2 < end && char.IsLetter(text[at + 2])));

    /// <summary>The position after a line break that only spaces separate from a position, or 0.</summary>
    private static int LineBreakAfter(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\r')
            at++;
        return at < end && text[at] == '\n' ? at + 1 : 0;
    }
}
