using System.Text;

namespace SigTroubleshoot.Text;

/// <summary>
/// A sentence with a <c>{Name}</c> for each value and <c>[…]</c> around each part that is omitted if a value in it is missing.
/// </summary>
internal static class MessageTemplate
{
    /// <summary>What stands for a value that is missing outside brackets, in an English sentence.</summary>
    public const string UnknownInEnglish = "(unknown)";

    /// <summary>Fills a sentence in the language of the current culture.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) => Fill(template, values, Language.IsEnglish ? UnknownInEnglish : CommonTexts.UnknownValue);

    /// <summary>Fills a sentence.</summary>
    /// <param name="template">The sentence.</param>
    /// <param name="values">The values.</param>
    /// <param name="unknown">What stands for a value that is missing outside brackets.</param>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values, string unknown)
    {
        var text = new StringBuilder(template.Length + 64);
        var part = new StringBuilder();
        var missing = false;
        var optional = false;
        var isJoint = false;
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            var into = optional ? part : text;
            if (c == '[')
            {
                optional = true;
                missing = false;
                part.Clear();
            }
            else if (c == ']')
            {
                optional = false;
                isJoint = true;
                if (!missing)
                    Append(text, part.ToString());
            }
            else if (c == '{' && template.IndexOf('}', i) is var end and > 0)
            {
                var name = template.Substring(i + 1, end - i - 1);
                if (values.TryGetValue(name, out var value) && value.Length > 0)
                    Append(into, value);
                else if (optional)
                    missing = true;
                else
                    Append(into, unknown);
                i = end;
                isJoint = true;
            }
            else
            {
                if (isJoint)
                    Separate(into, c);
                into.Append(c);
                isJoint = false;
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string next)
    {
        if (next.Length > 0)
            Separate(text, next[0]);
        text.Append(next);
    }

    // Chinese has a space beside a word in Latin letters, whichever parts are left out. Inside a value, nothing is changed.
    private static void Separate(StringBuilder text, char next)
    {
        if (text.Length == 0)
            return;
        var last = text[text.Length - 1];
        if ((IsChinese(next) && (IsLatin(last) || last is ')' or '%')) || (IsChinese(last) && (IsLatin(next) || next == '(')))
            text.Append(' ');
    }

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static bool IsLatin(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
