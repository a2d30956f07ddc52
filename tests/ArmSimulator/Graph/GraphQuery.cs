using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>
/// A query in the supported subset of Kusto: <c>resources</c>, <c>computeresources</c>, or <c>resourcecontainers</c>, then <c>where</c>, <c>extend</c>, <c>project</c>,
/// <c>summarize</c> with <c>count()</c> and <c>make_list()</c>, <c>order by</c>, <c>distinct</c>, <c>count</c>, and <c>take</c>. Anything else is rejected, so that no
/// test passes with an unsupported query.
/// </summary>
internal sealed partial class GraphQuery
{
    private static readonly string[] Tables = ["resources", "computeresources", "resourcecontainers"];

    private readonly QueryTokens _tokens;
    private readonly QueryExpressions _expressions;
    private readonly List<Func<IEnumerable<GraphRow>, IEnumerable<GraphRow>>> _operators = [];

    private GraphQuery(string query)
    {
        Types = TypesOf(query);
        _tokens = new QueryTokens(query);
        _expressions = new QueryExpressions(_tokens);
    }

    /// <summary>The table, in lowercase.</summary>
    public string Table { get; private set; } = "";

    /// <summary>The types that the first condition requires, in lowercase; null if it is about something else. Rows of other types need not be looked at.</summary>
    public IReadOnlySet<string>? Types { get; }

    /// <summary>Whether rows are made of many resources. According to Microsoft's page on the query language, such a query has a first page only.</summary>
    public bool IsSummary { get; private set; }

    /// <summary>Reads a query.</summary>
    /// <exception cref="GraphQueryException">The query is not supported.</exception>
    public static GraphQuery Parse(string text)
    {
        var query = new GraphQuery(text);
        query.Read();
        return query;
    }

    /// <summary>Runs it.</summary>
    public List<GraphRow> Run(IEnumerable<GraphRow> rows) => [.. _operators.Aggregate(rows, (before, step) => step(before))];

    private void Read()
    {
        var table = _tokens.ExpectWord();
        Table = Array.Find(Tables, known => known.Equals(table, StringComparison.OrdinalIgnoreCase))
            ?? throw new GraphQueryException($"The table '{table}' is not simulated; only {string.Join(", ", Tables)} are.");
        while (!_tokens.IsAtEnd)
        {
            _tokens.ExpectSign("|");
            _operators.Add(Operator(_tokens.ExpectWord().ToLowerInvariant()));
        }
    }

    private static HashSet<string>? TypesOf(string query)
    {
        var condition = FirstCondition().Match(query);
        return condition.Success ? [.. QuotedText().Matches(condition.Groups["types"].Value).Select(type => type.Groups["text"].Value.ToLowerInvariant())] : null;
    }

    [GeneratedRegex(@"\A\s*\w+\s*\|\s*where\s+type\s*(=~\s*(?<types>'[^']*')|in~\s*\((?<types>[^)]*)\))\s*(\||\z)", RegexOptions.IgnoreCase)]
    private static partial Regex FirstCondition();

    [GeneratedRegex("'(?<text>[^']*)'")]
    private static partial Regex QuotedText();

    private Func<IEnumerable<GraphRow>, IEnumerable<GraphRow>> Operator(string name) => name switch
    {
        "where" => Where(),
        "extend" => Extend(),
        "project" => Project(),
        "summarize" => Summarize(),
        "order" or "sort" => Order(),
        "distinct" => Distinct(),
        "count" => rows => [new GraphRow([new("Count", rows.LongCount())])],
        "take" or "limit" => Take(),
        _ => throw new GraphQueryException($"The operator '{name}' is not understood."),
    };

    private Func<IEnumerable<GraphRow>, IEnumerable<GraphRow>> Where()
    {
        var condition = _expressions.Condition();
        return rows => rows.Where(row =>
        {
            var fits = condition(row);
            // A summary needs each row once, and then no longer.
            if (!fits || !IsSummary)
                row.Release();
            return fits;
        });
    }

    private Func<IEnumerable<GraphRow>, IEnumerable<GraphRow>> Extend()
    {
        var columns = Columns();
        return rows => rows.Select(row => columns.Aggregate(row, (narrower, column) => new GraphRow(narrower, column)));
    }

    private Func<IEnumerable<GraphRow>, IEnumerable<GraphRow>> Project()
    {
        var columns = Columns();
        return rows => rows.Select(row => new GraphRow(row, columns));
    }

    /// <summary>Supports only names of columns, as the language does.</summary>
    private Func<IEnumerable<GraphRow>, IEnumerable<GraphRow>> Distinct()
    {
        IsSummary = true;
        var names = new List<string>();
        do
            names.Add(_tokens.ExpectWord());
        while (_tokens.TakeSign(","));
        return rows => rows.Select(row => Values(row, names.Select(name => new GraphColumn(name, one => one.Column(name))))).DistinctBy(KeyOf, StringComparer.Ordinal).Select(values => new GraphRow(values));
    }

    private Func<IEnumerable<GraphRow>, IEnumerable<GraphRow>> Take()
    {
        var number = _tokens.Current.Kind == QueryTokenKind.Number ? int.Parse(_tokens.Take().Text, CultureInfo.InvariantCulture) : throw _tokens.Unexpected();
        return rows => rows.Take(number);
    }

    /// <summary>Supports counting and lists: <c>summarize [name =] count(), [name =] make_list(column) [by columns]</c>.</summary>
    private Func<IEnumerable<GraphRow>, IEnumerable<GraphRow>> Summarize()
    {
        IsSummary = true;
        var aggregations = new List<(string Name, GraphColumn? Listed)>();
        do
            aggregations.Add(Aggregation());
        while (_tokens.TakeSign(","));
        var columns = _tokens.TakeWord("by") ? Columns() : [];
        GraphColumn[] all = [.. columns, .. aggregations.Select(aggregation => aggregation.Listed).OfType<GraphColumn>()];
        return rows => rows
            .Select(row => Values(row, all))
            .GroupBy(values => KeyOf(values.Take(columns.Count)), StringComparer.Ordinal)
            .Select(group => new GraphRow([.. group.First().Take(columns.Count), .. aggregations.Select(aggregation => KeyValuePair.Create(aggregation.Name, Aggregate(aggregation.Listed, group)))]));

        JsonNode? Aggregate(GraphColumn? listed, IEnumerable<List<KeyValuePair<string, JsonNode?>>> group)
        {
            if (listed is null)
                return group.LongCount();
            var at = columns.Count + aggregations.Select(aggregation => aggregation.Listed).OfType<GraphColumn>().TakeWhile(one => one != listed).Count();
            return new JsonArray([.. group.Select(values => values[at].Value?.DeepClone()).Where(value => value is not null)]);
        }
    }

    private (string Name, GraphColumn? Listed) Aggregation()
    {
        string? name = null;
        var word = _tokens.ExpectWord();
        if (_tokens.TakeSign("="))
            (name, word) = (word, _tokens.ExpectWord());
        _tokens.ExpectSign("(");
        switch (word.ToLowerInvariant())
        {
            case "count":
                _tokens.ExpectSign(")");
                return (name ?? "count_", null);
            case "make_list":
                var column = _tokens.ExpectWord();
                _tokens.ExpectSign(")");
                return (name ?? "list_" + column, new GraphColumn(column, row => row.Column(column)));
            default:
                throw new GraphQueryException($"The aggregation '{word}' is not understood; only count() and make_list() are.");
        }
    }

    private static List<KeyValuePair<string, JsonNode?>> Values(GraphRow row, IEnumerable<GraphColumn> columns)
    {
        var values = columns.Select(column => KeyValuePair.Create(column.Name, column.Value(row)?.DeepClone())).ToList();
        row.Release();
        return values;
    }

    private static string KeyOf(IEnumerable<KeyValuePair<string, JsonNode?>> values) => string.Join('\n', values.Select(value => GraphRow.Text(value.Value)));

    private Func<IEnumerable<GraphRow>, IEnumerable<GraphRow>> Order()
    {
        if (!_tokens.TakeWord("by"))
            throw _tokens.Unexpected();
        var keys = new List<(Func<GraphRow, JsonNode?> Value, bool Descending)>();
        do
        {
            var value = _expressions.Value();
            // Kusto sorts in descending order by default.
            keys.Add((value, !_tokens.TakeWord("asc")));
            _tokens.TakeWord("desc");
        }
        while (_tokens.TakeSign(","));
        return rows => keys.Skip(1).Aggregate(
            Sort(rows, keys[0]),
            (sorted, key) => key.Descending ? sorted.ThenByDescending(Key(key.Value)) : sorted.ThenBy(Key(key.Value)));
    }

    private static IOrderedEnumerable<GraphRow> Sort(IEnumerable<GraphRow> rows, (Func<GraphRow, JsonNode?> Value, bool Descending) key) =>
        key.Descending ? rows.OrderByDescending(Key(key.Value)) : rows.OrderBy(Key(key.Value));

    private static Func<GraphRow, SortKey> Key(Func<GraphRow, JsonNode?> value) => row => SortKey.Of(value(row));

    private List<GraphColumn> Columns()
    {
        var columns = new List<GraphColumn>();
        do
        {
            var start = _tokens.Position;
            var value = _expressions.Value();
            // A column without a name is named after its path; a function's own name does not count.
            var name = string.Join('_', _tokens.WordsSince(start).Skip(_tokens.Previous.Text == ")" ? 1 : 0));
            if (_tokens.TakeSign("="))
                value = _expressions.Value();
            columns.Add(new GraphColumn(name, value));
        }
        while (_tokens.TakeSign(","));
        return columns;
    }

    /// <summary>Sorts numbers as numbers, everything else as text.</summary>
    private readonly record struct SortKey(long? Number, string Text) : IComparable<SortKey>
    {
        public static SortKey Of(JsonNode? value) => value is JsonValue one && one.TryGetValue<long>(out var number) ? new(number, "") : new(null, GraphRow.Text(value));

        public int CompareTo(SortKey other) => (Number, other.Number) is ({ } left, { } right) ? left.CompareTo(right) : string.CompareOrdinal(Text, other.Text);
    }
}
