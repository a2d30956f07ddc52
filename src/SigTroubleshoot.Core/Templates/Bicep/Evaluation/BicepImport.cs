using SigTroubleshoot.Templates.Bicep.Syntax;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>A name that a file imports.</summary>
/// <param name="Name">The name in this file.</param>
/// <param name="Original">The name in the other file; empty for all of its names.</param>
/// <param name="Path">The path of the other file.</param>
internal readonly record struct BicepImport(string Name, string Original, string Path)
{
    /// <summary>Whether the name stands for the other file: <c>import * as name</c>.</summary>
    public bool IsNamespace => Original.Length == 0;

    /// <summary>All imports of a file.</summary>
    public static IEnumerable<BicepImport> All(BicepOutline outline) => outline.Statements.Where(statement => statement.Keyword == "import" && statement.Text.Length > 0).SelectMany(statement => Of(outline, statement));

    private static IEnumerable<BicepImport> Of(BicepOutline outline, BicepStatement statement)
    {
        List<string> names = [];
        for (var at = statement.FirstToken + 1; at < statement.EndToken; at++)
        {
            var token = outline.Tokens[at];
            var isEnd = token.Kind == BicepTokenKind.Text || outline.File.Text[token.Start] is ',' or '}' || token.Kind == BicepTokenKind.NewLine;
            if (token.Kind == BicepTokenKind.Name || outline.File.Text[token.Start] == '*')
                names.Add(outline.NameOf(token));
            if (!isEnd)
                continue;
            // name, name as other, * as other from
            if (names.Count >= 3 && names[1] == "as")
                yield return new BicepImport(names[2], names[0] == "*" ? "" : names[0], statement.Text);
            else if (names.Count >= 1 && names[0] is not ("from" or "*"))
                yield return new BicepImport(names[0], names[0], statement.Text);
            names.Clear();
        }
    }
}
