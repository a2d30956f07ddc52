using System.Globalization;
using System.Text;

namespace SigTroubleshoot.Templates.Bicep.Compiling;

/// <summary>Writes a text as JSON.</summary>
internal static class RpcText
{
    /// <summary>The text in quotation marks.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                json.Append('\\').Append(c);
            else if (c < ' ')
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(c);
        }

        return json.Append('"').ToString();
    }
}
