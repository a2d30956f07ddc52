using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis;

/// <summary>
/// Finds the help pages of the Azure CLI in a text. They explain parameters in the words of the service's sentences, with
/// examples of commands, but report nothing.
/// </summary>
internal sealed class HelpText
{
    // The head of a page or of one of its parts stands alone on its line; what belongs to it is indented.
    private static readonly Regex Head = new(
        @"\A(?:Command|Group|Examples|Subgroups:|Commands:|(?:[A-Z][A-Za-z-]{0,30} ){0,5}Arguments)\s*\z",
        RegexOptions.CultureInvariant);

    private readonly List<(int Start, int End)> _pages = [];

    /// <summary>Finds the help pages in a text.</summary>
    public HelpText(string text)
    {
        if (text.IndexOf("Arguments", StringComparison.Ordinal) < 0 && text.IndexOf("Group\n", StringComparison.Ordinal) < 0)
            return;
        var start = -1;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            var isHead = IsHead(text, at, end);
            if (start < 0 && isHead && IsEntry(text, end))
                start = at;
            else if (start >= 0 && !isHead && !IsInside(text, at, end))
                start = Close(start, at);
            at = end;
        }

        if (start >= 0)
            Close(start, text.Length);
    }

    /// <summary>Whether a position is in a help page.</summary>
    public bool Contains(int position) => _pages.Exists(page => page.Start <= position && position < page.End);

    private int Close(int start, int end)
    {
        _pages.Add((start, end));
        return -1;
    }

    private static bool IsHead(string text, int start, int end) =>
        end - start < 200 && text[start] is >= 'A' and <= 'Z' && Head.IsMatch(text.Substring(start, end - start));

    // The first line below the first head: the command itself, or a parameter.
    private static bool IsEntry(string text, int at) =>
        string.CompareOrdinal(text, at, "    az ", 0, 7) == 0 || string.CompareOrdinal(text, at, "    --", 0, 6) == 0;

    private static bool IsInside(string text, int start, int end) =>
        text.Substring(start, Math.Min(4, end - start)).Trim().Length == 0;
}
