using System.Text.RegularExpressions;

namespace SigTroubleshoot.Templates.Values;

/// <summary>
/// Placeholders in texts: what another tool replaces before the deployment. They are unknown values, not names.
/// </summary>
internal static class Placeholders
{
    private const string Owner = "placeholder";

    private static readonly char[] Signs = ['<', '#', '$', '{', '%'];

    // <region1>  #{x}#  #_x_#  __x__  $(x)  ${X}  {{ x }}  {% x %}  GEN-UNIQUE, GET-PREREQ-x (quickstart templates)
    private static readonly Regex Pattern = new(
        @"<[^<>\s][^<>]{0,80}>|#\{[^{}]{1,80}\}#?|#_[\w.-]{1,80}_#|__[A-Za-z][\w.-]{0,78}?__|\$\([\w.\s-]{1,80}\)|\$\{[^{}]{1,80}\}|\{\{[^{}]{1,120}\}\}|\{%[^%]{1,120}%\}|\bGEN-[A-Z][A-Z0-9-]{1,80}|\bGET-PREREQ-[A-Za-z][\w-]{0,80}",
        RegexOptions.CultureInvariant | RegexOptions.Compiled,
        TimeSpan.FromSeconds(1));

    /// <summary>The text itself if it has no placeholder; otherwise its parts.</summary>
    public static TemplateValue Open(TextValue value)
    {
        var text = value.Text;
        if (text.Length > 4096 || (text.IndexOfAny(Signs) < 0 && !text.Contains("__") && !text.Contains("GE")))
            return value;
        var matches = Pattern.Matches(text);
        if (matches.Count == 0)
            return value;
        List<TemplateValue> parts = [];
        var from = 0;
        foreach (Match match in matches)
        {
            if (match.Index > from)
                parts.Add(value.Part(from, match.Index - from));
            parts.Add(new UnknownValue(Owner, match.Value, value.PlaceOf(match.Index)));
            from = match.Index + match.Length;
        }

        if (from < text.Length)
            parts.Add(value.Part(from, text.Length - from));
        return parts.Count == 1 ? parts[0] : JoinedText.Join(parts, value.Place);
    }
}
