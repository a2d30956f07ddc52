using System.Text;

namespace SigTroubleshoot.Text;

/// <summary>A placeholder in a sentence or a command line: <c>&lt;Name&gt;</c>, with letters only and a capital first.</summary>
internal static class Placeholder
{
    /// <summary>Finds the next placeholder from a position on.</summary>
    /// <param name="template">The sentence or command line.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="start">Receives where it starts.</param>
    /// <param name="end">Receives where it ends (exclusive).</param>
    /// <returns>Whether there is one.</returns>
    public static bool Next(string template, int at, out int start, out int end)
    {
        for (start = template.IndexOf('<', at); start >= 0; start = template.IndexOf('<', start + 1))
        {
            end = start + 1;
            while (end < template.Length && (uint)((template[end] | 0x20) - 'a') <= 25)
                end++;
            if (end > start + 1 && template[start + 1] is >= 'A' and <= 'Z' && end < template.Length && template[end] == '>')
            {
                end++;
                return true;
            }
        }

        end = -1;
        return false;
    }

    /// <summary>The sentence with a text in place of each placeholder.</summary>
    public static string Replace(string template, string text) => Replace(template, (_, _) => text);

    /// <summary>The sentence or command line with a text in place of each placeholder.</summary>
    /// <param name="template">The sentence or command line.</param>
    /// <param name="textOf">Gives the text, by the name of the placeholder and where it starts; null if the placeholder remains.</param>
    public static string Replace(string template, Func<string, int, string?> textOf)
    {
        var result = new StringBuilder(template.Length);
        var at = 0;
        for (; Next(template, at, out var start, out var end); at = end)
        {
            result.Append(template, at, start - at);
            if (textOf(template.Substring(start + 1, end - start - 2), start) is { } text)
                result.Append(text);
            else
                result.Append(template, start, end - start);
        }

        return result.Append(template, at, template.Length - at).ToString();
    }
}
