using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>Texts with <c>{{ … }}</c>, as Packer fills them in.</summary>
internal static class GoTemplate
{
    /// <summary>The value of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="user">The value of a variable by name; null if it is not known.</param>
    public static TemplateValue Render(TextValue text, Func<string, SourcePlace, TemplateValue?> user)
    {
        if (text.Text.IndexOf("{{", StringComparison.Ordinal) < 0)
            return Placeholders.Open(text);
        List<TemplateValue> parts = [];
        var from = 0;
        while (true)
        {
            var open = text.Text.IndexOf("{{", from, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.Text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
                break;
            if (open > from)
                parts.Add(Placeholders.Open(text.Part(from, open - from)));
            var action = text.Text.Substring(open + 2, close - open - 2).Trim('-', ' ', '\t', '\n', '\r');
            parts.Add(GoAction.Evaluate(action, text.PlaceOf(open), user));
            from = close + 2;
        }

        if (from < text.Text.Length)
            parts.Add(Placeholders.Open(text.Part(from, text.Text.Length - from)));
        return parts.Count == 1 ? parts[0] : JoinedText.Join(parts.Select(HclText.Part), text.Place);
    }
}
