using System.Globalization;
using System.Text;

namespace SigTroubleshoot.Text.Json;

/// <summary>Writes the JSON of requests and calls.</summary>
internal static class JsonText
{
    /// <summary>A text as a JSON string, quotes included.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                json.Append('\\').Append(c);
            else if (c < ' ' || char.IsSurrogate(c))
                // Half of a surrogate pair cannot be sent as text, but its escape sequence can.
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(c);
        }

        return json.Append('"').ToString();
    }

    /// <summary>Texts as a JSON array of strings.</summary>
    public static string Array(IEnumerable<string> texts) => "[" + string.Join(",", texts.Select(Quote)) + "]";

    /// <summary>Whether a part of a text has a character that JSON does not allow in a string without an escape.</summary>
    public static bool HasControlCharacter(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] < ' ')
                return true;
        }

        return false;
    }
}
