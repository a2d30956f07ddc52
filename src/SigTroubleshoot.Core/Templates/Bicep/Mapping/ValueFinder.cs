using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Mapping;

/// <summary>Finds a compiled value in the value that it was compiled from.</summary>
/// <param name="outline">The file.</param>
/// <param name="compiled">The compiled template.</param>
internal sealed class ValueFinder(BicepOutline outline, string compiled)
{
    private const int MostVariables = 20;

    /// <summary>Where a position of the compiled value is in the file.</summary>
    /// <param name="node">The value in the file.</param>
    /// <param name="json">The compiled value.</param>
    /// <param name="offset">The position in the compiled value.</param>
    /// <param name="statement">The declaration that contains it.</param>
    public int Find(BicepNode node, JsonValue json, int offset, BicepStatement statement)
    {
        BicepNode? loop = null;
        while (true)
        {
            node = Resolve(node, ref loop);
            if (JsonPath.Child(json, offset) is not { } child)
                break;
            if (json.Kind == JsonKind.Object && child.Key == "copy" && child.Value.Kind == JsonKind.Array && JsonPath.Child(child.Value, offset) is { } item)
            {
                if (node.Find(item.Value["name"].Text) is not { } repeated)
                    return node.Start;
                var input = item.Value["input"];
                if (offset < input.Start || offset >= input.End)
                    return repeated.Start;
                (node, json) = (repeated, input);
                continue;
            }

            var next = node.Kind == BicepNodeKind.Object ? node.Find(child.Key) : node.Kind == BicepNodeKind.List && child.Index < node.Items.Count ? node.Items[child.Index] : null;
            if (next is null)
                return InPart(node, child.Value, offset);
            (node, json) = (next, child.Value);
        }

        return Literal(node, loop, json, offset, statement);
    }

    /// <summary>A literal in the names of resources, each of which contains the next one.</summary>
    /// <param name="names">The names, the outermost one first.</param>
    /// <param name="json">The compiled name.</param>
    /// <param name="offset">The position in the compiled name.</param>
    public int? InNames(IReadOnlyList<BicepNode> names, JsonValue json, int offset) =>
        offset > json.Start && CompiledLiteral.At(compiled, json, offset) is { } literal ? LiteralFinder.Find(outline, literal, [.. names.Select(Range)]) : null;

    private static (int First, int End) Range(BicepNode node) => (node.FirstToken, node.EndToken);

    // What the name of a variable stands for; what a loop repeats; what a condition is about.
    private BicepNode Resolve(BicepNode node, ref BicepNode? loop)
    {
        for (var i = 0; i < MostVariables; i++)
        {
            if (node.Kind == BicepNodeKind.Loop && node.Inner is not null)
                (loop, node) = (node, node.Inner);
            else if (node.Kind == BicepNodeKind.Condition && node.Inner is not null)
                node = node.Inner;
            else if (node.Kind == BicepNodeKind.Name && outline.Find("var", outline.SourceOf(node))?.Value is { } value)
                node = value;
            else
                break;
        }

        return node;
    }

    // The value comes from a spread, or from an expression that makes the object.
    private int InPart(BicepNode node, JsonValue json, int offset)
    {
        while (JsonPath.Child(json, offset) is { } child)
            json = child.Value;
        return CompiledLiteral.At(compiled, json, offset) is { } literal && (LiteralFinder.Find(outline, literal, Range(node)) ?? InVariables(node, literal)) is { } found ? found : node.Start;
    }

    private int Literal(BicepNode node, BicepNode? loop, JsonValue json, int offset, BicepStatement statement)
    {
        if (node.Kind is BicepNodeKind.Text or BicepNodeKind.Number || CompiledLiteral.At(compiled, json, offset) is not { } literal || (offset == json.Start && json.Text.StartsWith("[", StringComparison.Ordinal)))
            return node.Start;
        return LiteralFinder.Find(outline, literal, Range(node))
            ?? (loop is null ? null : LiteralFinder.Find(outline, literal, (loop.FirstToken, loop.Inner?.FirstToken ?? loop.EndToken)))
            ?? InVariables(node, literal)
            ?? LiteralFinder.Find(outline, literal, (statement.FirstToken, statement.EndToken))
            ?? node.Start;
    }

    // The compiler may put the value of a variable in its place.
    private int? InVariables(BicepNode node, CompiledLiteral literal)
    {
        for (var at = node.FirstToken; at < node.EndToken; at++)
        {
            var token = outline.Tokens[at];
            if (token.Kind == BicepTokenKind.Name && outline.Find("var", outline.File.Text.Substring(token.Start, token.End - token.Start)) is { } variable
                && LiteralFinder.Find(outline, literal, (variable.FirstToken, variable.EndToken)) is { } found)
                return found;
        }

        return null;
    }
}
