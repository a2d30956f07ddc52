using System.Globalization;
using System.Text;

namespace SigTroubleshoot.Templates.Values;

/// <summary>Writes canonical expressions. A long one is shortened to a digest, so that its length stays bounded.</summary>
internal static class CanonicalText
{
    private const int MaxLength = 400;

    /// <summary>A text as a literal.</summary>
    public static string Quote(string text) => Shorten("'" + text.Replace("'", "''") + "'");

    /// <summary>The call of a function.</summary>
    /// <param name="function">The name of the function.</param>
    /// <param name="arguments">Its arguments.</param>
    public static string Call(string function, IEnumerable<TemplateValue> arguments)
    {
        var text = new StringBuilder(function).Append('(');
        var isFirst = true;
        foreach (var argument in arguments)
        {
            if (!isFirst)
                text.Append(", ");
            text.Append(argument.Expression);
            isFirst = false;
        }

        return Shorten(text.Append(')').ToString());
    }

    /// <summary>An expression whose middle is replaced by its digest if it is long; equal ones stay equal.</summary>
    public static string Shorten(string expression)
    {
        if (expression.Length <= MaxLength)
            return expression;
        // FNV-1a: it only has to tell expressions of one run apart.
        var digest = 14695981039346656037UL;
        foreach (var c in expression)
            digest = unchecked((digest ^ c) * 1099511628211UL);
        return expression.Substring(0, MaxLength - 30) + "…" + digest.ToString("x16", CultureInfo.InvariantCulture);
    }
}
