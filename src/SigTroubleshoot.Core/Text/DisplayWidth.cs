using System.Globalization;

namespace SigTroubleshoot.Text;

/// <summary>
/// How many columns of a terminal a text takes: Chinese, Japanese, and Korean characters and most emoji take two, combining
/// marks none. The ranges are those that Unicode's East Asian Width calls wide or fullwidth, as terminals draw them.
/// </summary>
internal static class DisplayWidth
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF),
        (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of a text in one line.</summary>
    public static int Of(string text)
    {
        var width = 0;
        for (var i = 0; i < text.Length; i += LengthAt(text, i))
            width += At(text, i);
        return width;
    }

    /// <summary>The text with spaces up to a number of columns; unchanged if it is as long.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>The beginning of a text that fits into a number of columns; no character is split.</summary>
    public static string Start(string text, int width)
    {
        var at = 0;
        for (var left = width; at < text.Length; at += LengthAt(text, at))
        {
            left -= At(text, at);
            if (left < 0)
                break;
        }

        return text.Substring(0, at);
    }

    private static int LengthAt(string text, int at) => IsPair(text, at) ? 2 : 1;

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);

    private static int At(string text, int at)
    {
        var c = text[at];
        if (c < 0x300)
            return 1;
        if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        var code = IsPair(text, at) ? char.ConvertToUtf32(text, at) : c;
        foreach (var (first, last) in Wide)
        {
            if (code <= last)
                return code >= first ? 2 : 1;
        }

        return 1;
    }
}
