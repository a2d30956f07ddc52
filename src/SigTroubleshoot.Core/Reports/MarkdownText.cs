using System.Text;

namespace SigTroubleshoot.Reports;

/// <summary>Text for Markdown, as GitHub and Azure DevOps show it.</summary>
internal static class MarkdownText
{
    // Between the sign and what follows, a comment keeps GitHub from linking to a user or to an issue, and is not shown.
    private const string Nothing = "<!-- -->";

    /// <summary>A text that is shown as it is, also in a table.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            switch (c)
            {
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$' or '!':
                    escaped.Append('\\').Append(c);
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '@' or '#' when !char.IsWhiteSpace(next):
                    escaped.Append(c).Append(Nothing);
                    break;
                case '\r':
                    break;
                case '\n':
                    escaped.Append("<br>");
                    break;
                default:
                    escaped.Append(char.IsControl(c) ? '\uFFFD' : c);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>A block of code; its fence is longer than any run of backticks in it.</summary>
    public static string Code(string text)
    {
        int longest = 2, run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return $"{fence}\n{text.Replace("\r", "")}\n{fence}";
    }
}
