using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Converts the expressions of a query into functions of a row.</summary>
internal sealed class QueryExpressions(QueryTokens tokens)
{
    private static readonly Dictionary<string, Func<string, string, bool>> Comparisons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["=="] = (left, right) => left == right,
        ["!="] = (left, right) => left != right,
        ["=~"] = (left, right) => left.Equals(right, StringComparison.OrdinalIgnoreCase),
        ["!~"] = (left, right) => !left.Equals(right, StringComparison.OrdinalIgnoreCase),
        ["contains"] = (left, right) => left.Contains(right, StringComparison.OrdinalIgnoreCase),
        ["has"] = (left, right) => left.Contains(right, StringComparison.OrdinalIgnoreCase),
        ["startswith"] = (left, right) => left.StartsWith(right, StringComparison.OrdinalIgnoreCase),
        ["endswith"] = (left, right) => left.EndsWith(right, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>A condition: comparisons combined with <c>and</c>, <c>or</c>, and parentheses.</summary>
    public Func<GraphRow, bool> Condition()
    {
        var left = Conjunction();
        while (tokens.TakeWord("or"))
        {
            var (first, second) = (left, Conjunction());
            left = row => first(row) || second(row);
        }

        return left;
    }

    private Func<GraphRow, bool> Conjunction()
    {
        var left = Single();
        while (tokens.TakeWord("and"))
        {
            var (first, second) = (left, Single());
            left = row => first(row) && second(row);
        }

        return left;
    }

    private Func<GraphRow, bool> Single()
    {
        if (tokens.TakeSign("("))
        {
            var inner = Condition();
            tokens.ExpectSign(")");
            return inner;
        }

        if (tokens.TakeWord("not"))
        {
            tokens.ExpectSign("(");
            var inner = Condition();
            tokens.ExpectSign(")");
            return row => !inner(row);
        }

        var left = Value();
        if (tokens.TakeWord("in") || tokens.TakeWord("in~"))
            return Among(left, tokens.Previous.Text.Equals("in~", StringComparison.OrdinalIgnoreCase), true);
        if (tokens.TakeSign("!"))
        {
            if (!tokens.TakeWord("in") && !tokens.TakeWord("in~"))
                throw tokens.Unexpected();
            return Among(left, tokens.Previous.Text.Equals("in~", StringComparison.OrdinalIgnoreCase), false);
        }

        if (!Comparisons.TryGetValue(tokens.Current.Text, out var compare) || tokens.Current.Kind is not (QueryTokenKind.Sign or QueryTokenKind.Word))
            // A function such as isnotempty() is a condition on its own.
            return row => GraphRow.Text(left(row)) == "true";
        tokens.Take();
        var right = Value();
        return row => compare(GraphRow.Text(left(row)), GraphRow.Text(right(row)));
    }

    private Func<GraphRow, bool> Among(Func<GraphRow, JsonNode?> left, bool ignoreCase, bool wanted)
    {
        var values = new HashSet<string>(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        tokens.ExpectSign("(");
        do
            values.Add(tokens.Current.Kind is QueryTokenKind.Text or QueryTokenKind.Number ? tokens.Take().Text : throw tokens.Unexpected());
        while (tokens.TakeSign(","));
        tokens.ExpectSign(")");
        return row => values.Contains(GraphRow.Text(left(row))) == wanted;
    }

    /// <summary>A value: text, a number, a path into a row, or a function of those.</summary>
    public Func<GraphRow, JsonNode?> Value()
    {
        var token = tokens.Take();
        switch (token.Kind)
        {
            case QueryTokenKind.Text:
                return _ => token.Text;
            case QueryTokenKind.Number:
                var number = long.Parse(token.Text, System.Globalization.CultureInfo.InvariantCulture);
                return _ => number;
            case QueryTokenKind.Word when token.Text is "true" or "false":
                return _ => token.Text == "true";
            case QueryTokenKind.Word:
                return tokens.TakeSign("(") ? Function(token.Text) : Path(token.Text);
            default:
                throw QueryTokens.Unexpected(token);
        }
    }

    private Func<GraphRow, JsonNode?> Function(string name)
    {
        var argument = Value();
        var arguments = new List<Func<GraphRow, JsonNode?>> { argument };
        while (tokens.TakeSign(","))
            arguments.Add(Value());
        Func<GraphRow, JsonNode?> function = (name.ToLowerInvariant(), arguments.Count) switch
        {
            ("tostring", 1) => row => GraphRow.Text(argument(row)),
            ("tolower", 1) => row => GraphRow.Text(argument(row)).ToLowerInvariant(),
            ("toupper", 1) => row => GraphRow.Text(argument(row)).ToUpperInvariant(),
            ("isempty", 1) => row => GraphRow.Text(argument(row)).Length == 0,
            ("isnotempty", 1) => row => GraphRow.Text(argument(row)).Length > 0,
            ("array_length", 1) => row => (argument(row) as JsonArray)?.Count,
            ("strcat", _) => row => string.Concat(arguments.Select(one => GraphRow.Text(one(row)))),
            ("coalesce", _) => row => arguments.Select(one => one(row)).FirstOrDefault(value => GraphRow.Text(value).Length > 0),
            ("extract", 3) => Extract(GraphRow.Text(argument(new GraphRow([]))), arguments[1], arguments[2]),
            _ => throw new GraphQueryException($"The function '{name}' with {arguments.Count} arguments is not understood."),
        };
        tokens.ExpectSign(")");
        return function;
    }

    private static Func<GraphRow, JsonNode?> Extract(string pattern, Func<GraphRow, JsonNode?> group, Func<GraphRow, JsonNode?> source)
    {
        var regex = new Regex(pattern, RegexOptions.CultureInvariant);
        return row => regex.Match(GraphRow.Text(source(row))) is { Success: true } match ? match.Groups[int.Parse(GraphRow.Text(group(row)), CultureInfo.InvariantCulture)].Value : "";
    }

    private Func<GraphRow, JsonNode?> Path(string column)
    {
        var steps = new List<string>();
        while (true)
        {
            if (tokens.TakeSign("."))
            {
                steps.Add(tokens.ExpectWord());
            }
            else if (tokens.TakeSign("["))
            {
                steps.Add(tokens.Current.Kind is QueryTokenKind.Text or QueryTokenKind.Number ? tokens.Take().Text : throw tokens.Unexpected());
                tokens.ExpectSign("]");
            }
            else
            {
                break;
            }
        }

        return row => steps.Aggregate(row.Column(column), Step);
    }

    private static JsonNode? Step(JsonNode? value, string step) => value switch
    {
        JsonObject one when one.TryGetPropertyValue(step, out var exact) => exact,
        JsonObject one => one.FirstOrDefault(member => member.Key.Equals(step, StringComparison.OrdinalIgnoreCase)).Value,
        JsonArray many when int.TryParse(step, out var at) && at < many.Count => many[at],
        _ => null,
    };
}
