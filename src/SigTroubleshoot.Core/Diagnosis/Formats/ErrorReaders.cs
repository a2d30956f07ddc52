namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>The readers of all formats.</summary>
internal static class ErrorReaders
{
    /// <summary>The number of overlapping records to compare with; more are hostile input.</summary>
    private const int MaxOverlapping = 32;

    /// <summary>All readers. If two read the same record, the earlier one reads it more completely.</summary>
    public static IReadOnlyList<IErrorReader> All { get; } =
    [
        new AzDebugReader(),
        new AzCliDebugReader(),
        new PackerLogReader(),
        new TerraformLogReader(),
        new JavaScriptLogReader(),
        new DotNetLogReader(),
        new GoResponseReader(),
        new AzPowerShellReader(),
        new TemplateDeploymentReader(),
        new GoSdkReader(),
        new GoStatusReader(),
        new PackerReader(),
        new MsRestReader(),
        new DotNetReader(),
        new JavaScriptReader(),
        new AzCliReader(),
        new ArmJsonReader(),
        new CloudExceptionReader(),
        new GoClientReader(),
        new TerraformReader(),
    ];

    /// <summary>
    /// The errors that any reader finds, in order of appearance, each once: if two readers find the same text with the
    /// same code, the earlier reader's record is kept, and a record with a code replaces one without.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="exchanges">Receives the requests and responses of debug logs.</param>
    public static IReadOnlyList<AzureError> Read(CleanText text, out IReadOnlyList<HttpExchange> exchanges)
    {
        var requests = new List<HttpExchange>();
        exchanges = requests;
        var all = new List<Found>();
        for (var rank = 0; rank < All.Count; rank++)
        {
            foreach (var error in Read(All[rank], text, requests))
                all.Add(new Found(error, rank));
        }

        var found = all.OrderBy(item => item.Error.Start).ThenByDescending(item => item.Error.End).ToList();
        var dropped = new bool[found.Count];
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = i + 1; j < found.Count && j - i <= MaxOverlapping && found[j].Error.Start < found[i].Error.End; j++)
            {
                if (found[i].Rank == found[j].Rank)
                    continue;
                if (Yields(found[j], found[i]))
                    dropped[j] = true;
                else if (Yields(found[i], found[j]))
                    dropped[i] = true;
            }
        }

        return [.. found.Where((_, i) => !dropped[i]).Select(item => item.Error)];
    }

    /// <summary>The requests and responses of debug logs.</summary>
    public static IReadOnlyList<HttpExchange> ReadExchanges(string text) => [.. All.OfType<IExchangeReader>().SelectMany(reader => reader.Exchanges(text))];

    private sealed record Found(AzureError Error, int Rank);

    private static IEnumerable<AzureError> Read(IErrorReader reader, CleanText text, List<HttpExchange> requests)
    {
        if (reader is not IExchangeReader log)
            return reader.Read(text);
        var exchanges = log.Exchanges(text.Text).ToList();
        requests.AddRange(exchanges);
        return exchanges.SelectMany(exchange => exchange.Errors(text.Text));
    }

    private static bool Yields(Found item, Found other)
    {
        if (item.Error.Code.Length == 0 || other.Error.Code.Length == 0)
            return item.Error.Code.Length == 0 && (other.Error.Code.Length > 0 || item.Rank > other.Rank);
        return item.Rank > other.Rank && string.Equals(item.Error.Code, other.Error.Code, StringComparison.OrdinalIgnoreCase);
    }
}
