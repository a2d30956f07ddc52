using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>Converts HTML entities, JSON escapes of punctuation, and typographic characters to plain characters.</summary>
internal static class Entities
{
    private static readonly Regex Entity = new("&(?:#(?<dec>[0-9]{1,6})|#[xX](?<hex>[0-9A-Fa-f]{1,5})|(?<name>quot|apos|amp|lt|gt|nbsp|lsquo|rsquo|ldquo|rdquo|ndash|mdash|hellip));", RegexOptions.CultureInvariant);

    // A page's line break.
    private static readonly Regex Break = new("<br ?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Windows PowerShell and .NET escape quotes and angle brackets in JSON like this, once more per level of nesting.
    private static readonly Regex Escape = new(@"(?<slashes>\\{1,32})u(?<hex>00(?:2[0-9A-Fa-f]|3[C-Ec-e]|60)|201[89C-Dc-d])", RegexOptions.CultureInvariant);

    /// <summary>The text in plain characters. Entities that are escaped twice are decoded as well.</summary>
    public static string Decode(string text)
    {
        for (var round = 0; round < 3 && text.IndexOf('&') >= 0; round++)
        {
            var decoded = Entity.Replace(text, Value);
            if (decoded.Length == text.Length)
                break;
            text = decoded;
        }

        if (text.IndexOf("\\u", StringComparison.Ordinal) >= 0)
            text = Escape.Replace(text, Sign);
        if (!IsPlain(text))
            text = Plain(text);
        return text.IndexOf("<br", StringComparison.OrdinalIgnoreCase) >= 0 ? Break.Replace(text, "\n") : text;
    }

    // A double quote keeps its level of escaping, so that JSON stays valid.
    private static string Sign(Match match)
    {
        var sign = (char)int.Parse(match.Groups["hex"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return sign is '"' or '\u201C' or '\u201D' ? new string('\\', (2 * match.Groups["slashes"].Length) - 1) + "\"" : sign.ToString();
    }

    private static string Value(Match match)
    {
        if (match.Groups["name"].Success)
        {
            return match.Groups["name"].Value switch
            {
                "quot" or "ldquo" or "rdquo" => "\"",
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "nbsp" => " ",
                "ndash" or "mdash" => "-",
                "hellip" => "...",
                _ => "'",
            };
        }

        var hex = match.Groups["hex"];
        var code = hex.Success
            ? int.Parse(hex.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : int.Parse(match.Groups["dec"].Value, CultureInfo.InvariantCulture);
        return code is >= 32 and < 0xD800 ? ((char)code).ToString() : match.Value;
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c >= 0x80 || (c < ' ' && c != '\t'))
                return false;
        }

        return true;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u2018' or '\u2019' or '\u201A' or '\u201B':
                    plain.Append('\'');
                    break;
                case '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB':
                    plain.Append('"');
                    break;
                case '\u00A0' or '\u2007' or '\u202F':
                    plain.Append(' ');
                    break;
                case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD':
                    break;
                case < ' ' when c != '\t':
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        return plain.ToString();
    }
}
