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
        return CompiledLiteral.At(compiled, json, offset) is { } literal && (LiteralFinder.Find(outline, literal, Range(node)) ?? InNamed(node, literal)) is { } found ? found : node.Start;
    }

    private int Literal(BicepNode node, BicepNode? loop, JsonValue json, int offset, BicepStatement statement)
    {
        if (node.Kind is BicepNodeKind.Text or BicepNodeKind.Number || CompiledLiteral.At(compiled, json, offset) is not { } literal || (offset == json.Start && json.Text.StartsWith("[", StringComparison.Ordinal)))
            return node.Start;
        return LiteralFinder.Find(outline, literal, Range(node))
            ?? (loop is null ? null : LiteralFinder.Find(outline, literal, HeadOf(loop)))
            ?? InNamed(node, literal)
            ?? LiteralFinder.Find(outline, literal, (statement.FirstToken, statement.EndToken))
            ?? node.Start;
    }

    private static (int First, int End) HeadOf(BicepNode loop) => (loop.FirstToken, loop.Inner?.FirstToken ?? loop.EndToken);

    private int? InNamed(BicepNode node, CompiledLiteral literal) => InNamed(Range(node), literal, []);

    /// <summary>The literal in what the names in a part of the file stand for: the compiler may put the value of a variable, or the name of a resource, in their place.</summary>
    private int? InNamed((int First, int End) range, CompiledLiteral literal, HashSet<BicepStatement> seen)
    {
        for (var at = range.First; at < range.End; at++)
        {
            if (outline.Tokens[at].Kind != BicepTokenKind.Name || (IsPoint(at - 1) && !IsPoint(at - 2)))
                continue;
            var ranges = outline.Find("var", outline.NameOf(outline.Tokens[at])) is { } variable && seen.Add(variable) ? [(variable.FirstToken, variable.EndToken)]
                : outline.ResourceAt(at, range.End) is { } resource && seen.Add(resource) ? NamesOf(resource)
                : [];
            foreach (var next in ranges)
            {
                if ((LiteralFinder.Find(outline, literal, next) ?? InNamed(next, literal, seen)) is { } found)
                    return found;
            }
        }

        return null;
    }

    // Three points are a spread, one is a member.
    private bool IsPoint(int at) => at >= 0 && outline.File.Text[outline.Tokens[at].Start] == '.';

    // What the ID of a resource consists of.
    private List<(int First, int End)> NamesOf(BicepStatement resource)
    {
        List<(int First, int End)> ranges = [];
        for (var (current, depth) = ((BicepStatement?)resource, 0); current is not null && depth < MostVariables; current = outline.ParentOf(current), depth++)
        {
            foreach (var name in new[] { "name", "scope" })
            {
                if (current.Body?.Find(name) is { } value)
                    ranges.Add(Range(value));
            }

            if (current.Value is { Kind: BicepNodeKind.Loop } loop)
                ranges.Add(HeadOf(loop));
        }

        return ranges;
    }
}
