using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>A quoted value at any level of escaping: <c>"M"</c>, <c>\"M\"</c>, <c>\\\"M\\\"</c>.</summary>
/// <param name="Text">The unescaped value.</param>
/// <param name="End">The position after the closing quote, or where the text is cut off.</param>
internal readonly record struct QuotedText(string Text, int End)
{
    /// <summary>Reads a value.</summary>
    /// <param name="text">The text around it.</param>
    /// <param name="at">The position of its opening quote, or of the first backslash before it.</param>
    /// <param name="limit">Where the search for its end stops (exclusive); it also stops at the end of the paragraph.</param>
    /// <param name="closes">Whether a quote of the same level may close the value, given the position after it; quotes inside a message may be unescaped.</param>
    public static QuotedText Read(string text, int at, int limit, Func<string, int, bool> closes)
    {
        var level = 0;
        for (; at < limit && text[at] == '\\'; at++)
            level++;
        if (at >= limit)
            return new("", at);

        var quote = text[at];
        var start = at + 1;
        limit = TextScan.ParagraphEnd(text, start, limit);
        var slashes = 0;
        for (var i = start; i < limit; i++)
        {
            if (text[i] == '\\')
            {
                slashes++;
                continue;
            }

            // A quote with fewer backslashes closes the string around this one.
            if (text[i] == quote && (slashes < level || (slashes == level && closes(text, i + 1))))
                return new(Unescape(text.Substring(start, i - slashes - start), level), slashes < level ? i - slashes : i + 1);
            slashes = 0;
        }

        return new(Unescape(text.Substring(start, limit - start), level), limit);
    }

    /// <summary>A message without the extra pair of quotes that GalleryImageNotFound has in every tool; the last quote may be cut off.</summary>
    public static string Bare(string message)
    {
        if (message.Length < 2 || message[0] != '"')
            return message;
        return message.Substring(1, message.Length - (message[message.Length - 1] == '"' ? 2 : 1));
    }

    /// <summary>Removes one layer for the quotes themselves and one for each string around them (1, 3, 7 … backslashes).</summary>
    private static string Unescape(string value, int level)
    {
        for (value = JsonUnescaper.Unescape(value); level > 0; level /= 2)
            value = JsonUnescaper.Unescape(value);
        return value;
    }
}
