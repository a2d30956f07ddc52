using System.Globalization;
using System.Text;
using SigTroubleshoot.Templates.Bicep.Syntax;

namespace SigTroubleshoot.Templates.Bicep.Mapping;

/// <summary>Finds literals of compiled expressions in a Bicep file.</summary>
internal static class LiteralFinder
{
    /// <summary>The literal in a part of the file; null if it is not there.</summary>
    /// <param name="outline">The file.</param>
    /// <param name="literal">The literal.</param>
    /// <param name="ranges">The parts to search, as numbers of tokens, in the order of the compiled expression.</param>
    public static int? Find(BicepOutline outline, CompiledLiteral literal, params (int First, int End)[] ranges)
    {
        var number = 0;
        int? last = null;
        foreach (var (first, end) in ranges)
        {
            for (var at = first; at < end; at++)
            {
                if (!IsMatch(outline, at, literal.Text))
                    continue;
                last = outline.Tokens[at].Start;
                if (number++ == literal.Number)
                    return last;
            }
        }

        return last;
    }

    private static bool IsMatch(BicepOutline outline, int at, string text)
    {
        var token = outline.Tokens[at];
        switch (token.Kind)
        {
            case BicepTokenKind.Number or BicepTokenKind.Name:
                return token.End - token.Start == text.Length && string.CompareOrdinal(outline.File.Text, token.Start, text, 0, text.Length) == 0 && (token.Kind == BicepTokenKind.Number || text is "true" or "false");
            case BicepTokenKind.Text:
                return token.End - token.Start >= text.Length && BicepStrings.TextOf(outline.File.Text, token) == text;
            case BicepTokenKind.TextStart:
                return text.IndexOf("{0}", StringComparison.Ordinal) >= 0 && FormatOf(outline, at) == text;
            default:
                return false;
        }
    }

    // The compiler makes a call of format of a string with values in it.
    private static string FormatOf(BicepOutline outline, int at)
    {
        var format = new StringBuilder();
        int open = 0, count = 0;
        for (; at < outline.Tokens.Count; at++)
        {
            var token = outline.Tokens[at];
            open += token.Kind == BicepTokenKind.TextStart ? 1 : 0;
            if (open == 1 && token.Kind is BicepTokenKind.TextStart or BicepTokenKind.TextMiddle or BicepTokenKind.TextEnd)
            {
                format.Append(BicepStrings.TextOf(outline.File.Text, token).Replace("{", "{{").Replace("}", "}}"));
                if (token.Kind == BicepTokenKind.TextEnd)
                    break;
                format.Append('{').Append((count++).ToString(CultureInfo.InvariantCulture)).Append('}');
            }
            else if (token.Kind == BicepTokenKind.TextEnd)
            {
                open--;
            }
        }

        return format.ToString();
    }
}
