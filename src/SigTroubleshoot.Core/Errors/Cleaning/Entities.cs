using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Errors.Cleaning;

/// <summary>Turns HTML entities and typographic signs into plain characters.</summary>
internal static class Entities
{
    private static readonly Regex Entity = new("&(?:#(?<dec>[0-9]{1,6})|#[xX](?<hex>[0-9A-Fa-f]{1,5})|(?<name>quot|apos|amp|lt|gt|nbsp|lsquo|rsquo|ldquo|rdquo|ndash|mdash|hellip));", RegexOptions.CultureInvariant);

    // The signs that JSON writers escape out of caution, at any depth of escaping.
    private static readonly Regex Escape = new(@"(?<!\\)(?<slashes>\\{1,64})u(?:00(?<sign>2[267]|3[cCeE]|60)|20(?<sign>1[89cdCD]))", RegexOptions.CultureInvariant);

    /// <summary>The text in plain characters. Entities escaped twice are decoded too.</summary>
    public static string Decode(string text)
    {
        if (text.IndexOf("\\u", StringComparison.Ordinal) >= 0)
            text = Escape.Replace(text, Sign);
        for (var round = 0; round < 3 && text.IndexOf('&') >= 0; round++)
        {
            var decoded = Entity.Replace(text, Value);
            if (decoded.Length == text.Length)
                break;
            text = decoded;
        }

        return IsPlain(text) ? text : Plain(text);
    }

    // A quote stays escaped as often as it was, so that JSON around it can still be read.
    private static string Sign(Match match)
    {
        var depth = match.Groups["slashes"].Length;
        return match.Groups["sign"].Value.ToLowerInvariant() switch
        {
            "26" => "&",
            "3c" => "<",
            "3e" => ">",
            "60" => "`",
            "27" or "18" or "19" => "'",
            _ => new string('\\', depth % 2 == 0 ? (2 * depth) - 1 : depth) + "\"",
        };
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
