namespace SigTroubleshoot.Resources.Mapping.Activity;

/// <summary>
/// Finds the events in an object: the object itself, or a list in it. The REST API writes <c>value</c>, an event hub
/// <c>records</c>, a query of Log Analytics <c>tables</c> with columns and rows, and Az its <c>Results</c>.
/// </summary>
internal static class ExportedEvents
{
    private static readonly string[] Lists = ["records", "value", "Results"];

    /// <summary>The events; null if the object contains anything else.</summary>
    public static IReadOnlyList<ActivityEvent>? In(IResourceNode node)
    {
        if (ActivityEventMapping.Map(node) is { } one)
            return [one];
        foreach (var name in Lists)
        {
            if (IsList(node[name]))
                return Map(node[name].Items);
        }

        return IsList(node["tables"]) ? Map(node["tables"].Items.SelectMany(RowsOf)) : null;
    }

    private static IEnumerable<IResourceNode> RowsOf(IResourceNode table)
    {
        string[] columns = [.. table["columns"].Items.Select(column => column["name"].Text ?? "")];
        return table["rows"].Items.Select(row => new TableRow(columns, [.. row.Items]));
    }

    private static List<ActivityEvent>? Map(IEnumerable<IResourceNode> nodes)
    {
        var events = new List<ActivityEvent>();
        foreach (var node in nodes)
        {
            if (ActivityEventMapping.Map(node) is not { } entry)
                return null;
            events.Add(entry);
        }

        return events.Count == 0 ? null : events;
    }

    private static bool IsList(IResourceNode node) => node is { Exists: true, IsComposite: false, Text: null };
}
