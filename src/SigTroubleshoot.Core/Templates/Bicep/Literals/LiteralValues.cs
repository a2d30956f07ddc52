using System.Text.RegularExpressions;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Bicep.Literals;

/// <summary>Reads the values of a Bicep file that can be known without its compiler: literals, and variables and parameters that have literals. Any other expression is unknown.</summary>
/// <param name="outline">The file.</param>
/// <param name="passed">The value that a parameter gets from outside; null if it gets none.</param>
/// <param name="scope">What <c>resourceGroup().location</c> is.</param>
internal sealed class LiteralValues(BicepOutline outline, Func<string, TemplateValue?> passed, TemplateValue scope)
{
    private const string GroupLocation = "resourceGroup().location";

    private static readonly Regex Space = new(@"\s+", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, TemplateValue> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _computing = new(StringComparer.Ordinal);

    /// <summary>The value of a part of the file.</summary>
    public TemplateValue Read(BicepNode node)
    {
        var place = PlaceOf(node);
        switch (node.Kind)
        {
            case BicepNodeKind.Text:
                return Placeholders.Open(new TextValue(outline.TextOf(node), place));
            case BicepNodeKind.Number:
                return new NumberValue(outline.SourceOf(node), place);
            case BicepNodeKind.Name:
                return Named(outline.SourceOf(node), place);
            case BicepNodeKind.JoinedText:
                return Joined(node, place);
            case BicepNodeKind.List when !node.Items.Any(item => outline.File.Text[item.Start] == '.'):
                return new ListValue([.. node.Items.Select(Read)], place);
            case BicepNodeKind.Object:
                return new ObjectValue([.. node.Members.Select(member => new KeyValuePair<string, TemplateValue>(member.Name, Read(member.Value)))], place)
                {
                    Rest = node.IsPartial ? Unknown(outline.SourceOf(node), place) : null,
                };
            default:
                return Expression(outline.SourceOf(node), place);
        }
    }

    /// <summary>A value that only the compiler or the deployment knows.</summary>
    public UnknownValue Unknown(string expression, SourcePlace place) => new(outline.File.Path, CanonicalText.Shorten(Space.Replace(expression.Trim(), " ")), place);

    private SourcePlace PlaceOf(BicepNode node) => new(outline.File, node.Start);

    private TemplateValue Expression(string source, SourcePlace place) => source.Trim() == GroupLocation ? scope : Unknown(source, place);

    private TemplateValue Named(string name, SourcePlace place)
    {
        switch (name)
        {
            case "true" or "false":
                return new BooleanValue(name == "true", place);
            case "null":
                return new NullValue(place);
        }

        if (_declared.TryGetValue(name, out var known))
            return known;
        // What depends on itself is the compiler's business.
        if (!_computing.Add(name))
            return Unknown(name, place);
        var value = outline.Find("param", name) is { } parameter ? passed(name) ?? (parameter.Value is { } given ? Read(given) : Unknown(name, new SourcePlace(outline.File, parameter.Start)))
            : outline.Find("var", name)?.Value is { } variable ? Read(variable)
            : Unknown(name, place);
        _computing.Remove(name);
        return _declared[name] = value;
    }

    private TemplateValue Joined(BicepNode node, SourcePlace place)
    {
        List<TemplateValue> parts = [];
        var open = 0;
        var valueStart = node.Start;
        for (var at = node.FirstToken; at < node.EndToken; at++)
        {
            var token = outline.Tokens[at];
            if (token.Kind is BicepTokenKind.TextMiddle or BicepTokenKind.TextEnd && open == 1)
            {
                var source = outline.File.Text.Substring(valueStart, token.Start - valueStart).Trim();
                var inner = new SourcePlace(outline.File, valueStart);
                parts.Add(source.All(c => char.IsLetterOrDigit(c) || c == '_') ? Named(source, inner) : Expression(source, inner));
            }

            var isOuter = open == (token.Kind == BicepTokenKind.TextStart ? 0 : 1);
            if (isOuter && token.Kind is BicepTokenKind.TextStart or BicepTokenKind.TextMiddle or BicepTokenKind.TextEnd)
            {
                parts.Add(new TextValue(BicepStrings.TextOf(outline.File.Text, token), new SourcePlace(outline.File, token.Start)));
                valueStart = token.End;
            }

            open += token.Kind == BicepTokenKind.TextStart ? 1 : token.Kind == BicepTokenKind.TextEnd ? -1 : 0;
        }

        return JoinedText.Join(parts, place);
    }
}
