using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Resources.Mapping.Activity;

/// <summary>A row of a table, whose columns are read by their names. Case and spaces do not matter: exports disagree about them.</summary>
/// <param name="columns">The names of the columns.</param>
/// <param name="cells">The cells; a row may be shorter.</param>
internal sealed class TableRow(IReadOnlyList<string> columns, IReadOnlyList<IResourceNode> cells) : IResourceNode
{
    /// <inheritdoc/>
    public bool Exists => true;

    /// <inheritdoc/>
    public bool IsComposite => true;

    /// <inheritdoc/>
    public string? Text => null;

    /// <inheritdoc/>
    public IEnumerable<IResourceNode> Items => [this];

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, IResourceNode>> Members => columns.Zip(cells, (column, cell) => new KeyValuePair<string, IResourceNode>(column, cell));

    /// <inheritdoc/>
    public IResourceNode this[string name]
    {
        get
        {
            for (var i = 0; i < columns.Count && i < cells.Count; i++)
            {
                if (IsSame(columns[i], name))
                    return cells[i];
            }

            return JsonNode.Absent;
        }
    }

    /// <summary>A row of texts; an empty cell does not exist.</summary>
    public static TableRow OfTexts(IReadOnlyList<string> columns, IEnumerable<string> cells) =>
        new(columns, [.. cells.Select(cell => cell.Length == 0 ? JsonNode.Absent : new JsonNode(new JsonValue { Kind = JsonKind.String, Text = cell }))]);

    private static bool IsSame(string left, string right) =>
        string.Equals(left.Replace(" ", ""), right.Replace(" ", ""), StringComparison.OrdinalIgnoreCase);
}
