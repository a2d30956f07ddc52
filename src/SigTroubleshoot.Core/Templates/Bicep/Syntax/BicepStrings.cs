using System.Globalization;
using System.Text;

namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>Reads the text of strings.</summary>
internal static class BicepStrings
{
    /// <summary>The text of a string, or of a part of one.</summary>
    /// <param name="source">The file.</param>
    /// <param name="token">The token.</param>
    public static string TextOf(string source, BicepToken token)
    {
        var raw = source.Substring(token.Start, token.End - token.Start);
        if (token.Kind == BicepTokenKind.Text && raw.StartsWith("'''", StringComparison.Ordinal))
            return MultiLine(raw);
        // One sign before, and a quotation mark or the beginning of a value behind.
        var end = token.Kind is BicepTokenKind.TextStart or BicepTokenKind.TextMiddle ? 2 : raw.Length > 1 && raw[raw.Length - 1] == '\'' ? 1 : 0;
        return Unescape(raw.Substring(1, Math.Max(raw.Length - 1 - end, 0)));
    }

    private static string MultiLine(string raw)
    {
        var end = raw.Length >= 6 && raw.EndsWith("'''", StringComparison.Ordinal) ? raw.Length - 3 : raw.Length;
        var start = string.CompareOrdinal(raw, 3, "\r\n", 0, 2) == 0 ? 5 : raw.Length > 3 && raw[3] == '\n' ? 4 : 3;
        return start < end ? raw.Substring(start, end - start) : "";
    }

    private static string Unescape(string raw)
    {
        if (raw.IndexOf('\\') < 0)
            return raw;
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\' || at + 1 == raw.Length)
            {
                text.Append(raw[at]);
                continue;
            }

            var c = raw[++at];
            var end = c == 'u' && at + 1 < raw.Length && raw[at + 1] == '{' ? raw.IndexOf('}', at) : -1;
            if (end > 0 && int.TryParse(raw.Substring(at + 2, end - at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF))
            {
                text.Append(char.ConvertFromUtf32(code));
                at = end;
                continue;
            }

            text.Append(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c });
        }

        return text.ToString();
    }
}
