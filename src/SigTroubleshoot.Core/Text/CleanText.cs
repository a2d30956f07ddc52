using System.Globalization;
using System.Text;

namespace SigTroubleshoot.Text;

/// <summary>
/// Replaces characters that a terminal obeys or that a reader cannot see. A log, a response from Azure, and a name that a user
/// types can contain them: they could clear the screen, set the title of a window, or show a name as a different one.
/// </summary>
internal static class CleanText
{
    /// <summary>What replaces such a character.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>
    /// The text with U+FFFD for each control character (except tab and line feed), each invisible format character such as a change
    /// of the text direction, and each half of a surrogate pair. The line break of Windows becomes a line feed.
    /// </summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPlain(text[i]))
                return Replace(text, i);
        }

        return text;
    }

    // Most texts have only these characters and are returned as they are.
    private static bool IsPlain(char c) => c is (>= ' ' and <= '~') or '\n' or '\t' || (c > '\u00AD' && c < '\u0600');

    private static string Replace(string text, int from)
    {
        var clean = new StringBuilder(text, 0, from, text.Length);
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            if (IsPlain(c))
            {
                clean.Append(c);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                if (IsUnsafe(CharUnicodeInfo.GetUnicodeCategory(text, i)))
                    clean.Append(Replacement);
                else
                    clean.Append(c).Append(text[i + 1]);
                i++;
            }
            else
            {
                clean.Append(IsUnsafe(CharUnicodeInfo.GetUnicodeCategory(c)) ? Replacement : c);
            }
        }

        return clean.ToString();
    }

    private static bool IsUnsafe(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate;
}
