namespace SigTroubleshoot.Settings;

/// <summary>
/// Checks that every bracket and string of a JSON text is closed. The JSON reader accepts what is truncated; settings that
/// are truncated must not be used. Comments and trailing commas are accepted.
/// </summary>
internal static class SettingsSyntax
{
    /// <summary>The first problem: its position, and the text to fill into <paramref name="template"/>; -1 if there is none.</summary>
    public static int FindProblem(string text, out string template, out string value)
    {
        var open = new Stack<int>();
        (template, value) = (SettingsTexts.ProblemUnclosed, "");
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    var end = EndOfString(text, at);
                    if (end < 0)
                    {
                        value = "\"";
                        return at;
                    }

                    at = end;
                    break;
                case '/' when at + 1 < text.Length && text[at + 1] == '/':
                    at = EndOf(text, "\n", at + 2);
                    break;
                case '/' when at + 1 < text.Length && text[at + 1] == '*':
                    at = EndOf(text, "*/", at + 2) + 1;
                    break;
                case '{' or '[':
                    open.Push(at);
                    break;
                case '}' or ']':
                    if (open.Count == 0)
                    {
                        (template, value) = (SettingsTexts.ProblemUnexpected, text[at].ToString());
                        return at;
                    }

                    var start = open.Pop();
                    if (text[start] == '{' != (text[at] == '}'))
                    {
                        value = text[start].ToString();
                        return start;
                    }

                    break;
            }
        }

        if (open.Count == 0)
            return -1;
        value = text[open.Peek()].ToString();
        return open.Peek();
    }

    private static int EndOf(string text, string mark, int from) => text.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var end ? end : text.Length;

    private static int EndOfString(string text, int quote)
    {
        for (var at = quote + 1; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '"')
                return at;
        }

        return -1;
    }
}
