using System.Globalization;
using SigTroubleshoot.Templates.Bicep.Syntax;

namespace SigTroubleshoot.Templates.Bicep.Mapping;

/// <summary>Finds the files that a Bicep file loads. The compiler puts the content of each into a variable, <c>$fxv#0</c> and so on.</summary>
internal static class LoadedFiles
{
    private const string Prefix = "$fxv#";

    /// <summary>
    /// The path of the file, the path of the part in it, whether it is loaded as a text, and where the call that loads it is; null if the
    /// variable is something else.
    /// </summary>
    public static (string Path, string? Part, bool IsText, int Start)? Find(BicepOutline outline, string variable)
    {
        if (!variable.StartsWith(Prefix, StringComparison.Ordinal) || !int.TryParse(variable.Substring(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        for (var at = 0; at + 2 < outline.Tokens.Count; at++)
        {
            var token = outline.Tokens[at];
            if (token.Kind != BicepTokenKind.Name || outline.Tokens[at + 2].Kind != BicepTokenKind.Text)
                continue;
            var name = outline.NameOf(token);
            if (name is "loadJsonContent" or "loadTextContent" or "loadYamlContent" or "loadFileAsBase64" && number-- == 0)
                return (BicepStrings.TextOf(outline.File.Text, outline.Tokens[at + 2]), TextAt(outline, at + 4), name == "loadTextContent", token.Start);
        }

        return null;
    }

    private static string? TextAt(BicepOutline outline, int at) =>
        at < outline.Tokens.Count && outline.Tokens[at].Kind == BicepTokenKind.Text && outline.File.Text[outline.Tokens[at - 1].Start] == ',' ? BicepStrings.TextOf(outline.File.Text, outline.Tokens[at]) : null;
}
