using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>Small text operations that several readers share. Every operation is bounded, so that hostile input stays cheap.</summary>
internal static class TextScan
{
    /// <summary>The longest message a record may have, in characters.</summary>
    public const int MaxMessage = 16_384;

    /// <summary>Lines that belong to what a tool prints after an error, or that start another record.</summary>
    private static readonly Regex Tail = new(
        @"\G[ \t]*(?:At line:\d|At [^\n]{1,300}char:\d|\+ |Line \||DEBUG: |ERROR: |WARNING: |Traceback |HistoryId: |with (?:azurerm_|azapi_|module\.|data\.)|on [^\n]{1,200} line \d|╵|╷|==> |--> |-{5,}|={5,}|Terraform v\d)",
        RegexOptions.CultureInvariant);

    /// <summary>
    /// Whether a text contains one of a pattern's fixed parts, letter for letter. Searching for them is much faster than trying the
    /// pattern at each position.
    /// </summary>
    public static bool HasAny(string text, string[] parts)
    {
        foreach (var part in parts)
        {
            if (text.IndexOf(part, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Where the line of a position starts, at most 4,096 characters before it.</summary>
    public static int LineStart(string text, int at)
    {
        var lowest = Math.Max(0, at - 4096);
        while (at > lowest && text[at - 1] != '\n')
            at--;
        return at;
    }

    /// <summary>Whether only spaces, at most 64, precede a position in its line.</summary>
    public static bool IsAtLineStart(string text, int at)
    {
        var lowest = Math.Max(0, at - 64);
        while (at > lowest && text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || text[at - 1] == '\n';
    }

    /// <summary>Where the line of a position ends, before its line feed.</summary>
    public static int LineEnd(string text, int at, int limit)
    {
        var end = at >= limit ? -1 : text.IndexOf('\n', at, limit - at);
        return end < 0 ? Math.Max(at, limit) : end;
    }

    /// <summary>Where a message that may span several lines ends: before a blank line or what a tool prints after it.</summary>
    public static int ParagraphEnd(string text, int at, int limit)
    {
        limit = Math.Min(Math.Min(limit, text.Length), at + MaxMessage);
        var end = LineEnd(text, at, limit);
        while (end + 1 < limit)
        {
            var next = LineEnd(text, end + 1, limit);
            if (IsBlank(text, end + 1, next) || Tail.IsMatch(text, end + 1))
                break;
            end = next;
        }

        return end;
    }

    /// <summary>Whether there is only white space between two positions.</summary>
    public static bool IsBlank(string text, int from, int to)
    {
        for (; from < to; from++)
        {
            if (!char.IsWhiteSpace(text[from]))
                return false;
        }

        return true;
    }

    /// <summary>The position of the first character, starting at a position, that is not white space.</summary>
    public static int SkipSpace(string text, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>The text between two positions, trimmed.</summary>
    public static string Slice(string text, int from, int to) => to <= from ? "" : text.Substring(from, to - from).Trim();

    /// <summary>The position after the last character before <paramref name="to"/> that is not white space.</summary>
    public static int TrimEnd(string text, int from, int to)
    {
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        return to;
    }

    /// <summary>A text without any white space, such as an address that a console wrapped.</summary>
    public static string Joined(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
