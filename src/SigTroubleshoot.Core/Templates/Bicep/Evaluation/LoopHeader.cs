using SigTroubleshoot.Templates.Bicep.Syntax;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>The head of a loop: <c>for item in list</c>, or <c>for (item, index) in list</c>.</summary>
/// <param name="Item">The name of the item.</param>
/// <param name="Index">The name of the index; empty if there is none.</param>
/// <param name="First">The number of the first token of the list.</param>
/// <param name="End">The number of the token after it.</param>
internal readonly record struct LoopHeader(string Item, string Index, int First, int End)
{
    /// <summary>The head of a loop; null if it is not complete.</summary>
    public static LoopHeader? Read(BicepOutline outline, BicepNode loop)
    {
        if (loop.Inner is not { } inner)
            return null;
        List<string> names = [];
        for (var at = loop.FirstToken + 1; at < inner.FirstToken; at++)
        {
            if (outline.Tokens[at].Kind != BicepTokenKind.Name)
                continue;
            var name = outline.NameOf(outline.Tokens[at]);
            // The keyword for is the first one.
            if (name != "in" || names.Count < 2)
            {
                names.Add(name);
                continue;
            }

            var end = inner.FirstToken - 1;
            while (end > at && outline.File.Text[outline.Tokens[end].Start] != ':')
                end--;
            return new LoopHeader(names[1], names.Count > 2 ? names[2] : "", at + 1, end);
        }

        return null;
    }
}
