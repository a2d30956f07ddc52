using System.Globalization;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Mapping;

/// <summary>A literal in an expression that Bicep compiled.</summary>
/// <param name="Text">Its text, such as <c>gal</c>, <c>img-{0}</c>, <c>3</c>, or <c>true</c>.</param>
/// <param name="Number">How many literals with the same text are before it in the expression.</param>
internal readonly record struct CompiledLiteral(string Text, int Number)
{
    /// <summary>The literal at a position; null if something else is there.</summary>
    /// <param name="compiled">The compiled template.</param>
    /// <param name="json">The string that contains the position.</param>
    /// <param name="offset">The position.</param>
    public static CompiledLiteral? At(string compiled, JsonValue json, int offset)
    {
        if (json.Kind is JsonKind.Number or JsonKind.Boolean)
            return new CompiledLiteral(json.Text, 0);
        if (json.Kind != JsonKind.String)
            return null;
        if (!json.Text.StartsWith("[", StringComparison.Ordinal))
            return new CompiledLiteral(json.Text, 0);
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        for (var at = json.Start + 1; at < json.End - 1 && at <= offset;)
        {
            var end = EndOf(compiled, at, json.End - 1);
            if (Read(compiled, at, end) is { } text)
            {
                seen.TryGetValue(text, out var number);
                if (offset < end)
                    return new CompiledLiteral(text, number);
                seen[text] = number + 1;
            }

            at = end;
        }

        return null;
    }

    private static int EndOf(string compiled, int at, int last)
    {
        var end = at + 1;
        if (compiled[at] == '\'')
        {
            while (end < last && !(compiled[end] == '\'' && (end + 1 >= last || compiled[end + 1] != '\'')))
                end += compiled[end] == '\'' ? 2 : 1;
            return Math.Min(end + 1, last);
        }

        if (char.IsLetterOrDigit(compiled[at]))
        {
            while (end < last && char.IsLetterOrDigit(compiled[end]))
                end++;
        }

        return end;
    }

    private static string? Read(string compiled, int start, int end)
    {
        if (compiled[start] == '\'')
            return end - start < 2 ? null : compiled.Substring(start + 1, end - start - 2).Replace("''", "'");
        var word = compiled.Substring(start, end - start);
        return word is "true" or "false" || int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? word : null;
    }
}
