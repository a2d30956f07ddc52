namespace SigTroubleshoot.Errors.Readers;

/// <summary>Reads the requests that debug logs show, whether they failed or not.</summary>
internal static class RequestReader
{
    /// <summary>The requests with the places where they begin, in order.</summary>
    public static IReadOnlyList<(int Start, AzureRequest Request)> Read(CleanText text) =>
    [
        .. AzDebugReader.Exchanges(text.Text)
            .Concat(AzCliDebugReader.Exchanges(text.Text))
            .Concat(GoResponseReader.Exchanges(text.Text))
            .Where(exchange => exchange.Address.Length > 0)
            .OrderBy(exchange => exchange.Start)
            .Select(exchange => (exchange.Start, exchange.Request)),
    ];
}
