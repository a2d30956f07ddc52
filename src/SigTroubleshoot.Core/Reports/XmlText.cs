using System.Text;

namespace SigTroubleshoot.Reports;

/// <summary>Text for XML and HTML.</summary>
internal static class XmlText
{
    /// <summary>The text without characters that XML does not allow; each is replaced with U+FFFD.</summary>
    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                i++;
                continue;
            }

            // Control characters beyond ASCII are allowed in XML 1.0, but not in HTML.
            if (c is '\t' or '\n' or '\r' || (!char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF')))
                continue;
            clean ??= new StringBuilder(text);
            clean[i] = '\uFFFD';
        }

        return clean?.ToString() ?? text;
    }
}
