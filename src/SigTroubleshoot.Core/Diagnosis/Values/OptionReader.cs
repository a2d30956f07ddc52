using System.Text;

namespace SigTroubleshoot.Diagnosis.Values;

/// <summary>Splits a command line of PowerShell, bash, or cmd into options and their values.</summary>
internal static class OptionReader
{
    /// <summary>
    /// The options that have a value, in order, up to the command's end: a line that is not continued
    /// (by a backtick, backslash, or caret), a pipe, a semicolon, or an ampersand.
    /// </summary>
    public static IEnumerable<(string Option, string Value)> Read(string text, int from, int end)
    {
        var option = "";
        for (var at = from; TryNext(text, ref at, end, out var word, out var isQuoted);)
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
            if (c == '\n')
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

    /// <summary>The position after a line break that only spaces separate from a position, or 0.</summary>
    private static int LineBreakAfter(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\r')
            at++;
        return at < end && text[at] == '\n' ? at + 1 : 0;
    }
}
