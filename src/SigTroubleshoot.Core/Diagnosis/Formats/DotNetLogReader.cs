using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// AzureEventSourceListener of the Azure SDK for .NET: <c>Request [id] PUT https://…</c>, <c>Request [id] content: …</c>,
/// <c>Response [id] 201 Created</c>, and <c>Error response [id] 409 Conflict</c>, each with its headers. The ID joins them.
/// </summary>
internal sealed class DotNetLogReader : IExchangeReader
{
    /// <summary>The number of requests that may be open at the same time.</summary>
    private const int MaxOpen = 64;

    private const int MaxHeaders = 8192;

    private static readonly Regex Event = new(
        @"\b(?:(?<request>Request)|(?:Error )?(?<response>[Rr]esponse)) \[(?<id>[0-9A-Za-z-]{8,60})\] (?:(?<method>[A-Z]{3,7}) (?<address>https?://\S{1,8000})|(?<status>\d{3}) (?=[A-Z])|(?<content>content(?: block \d{1,6})?:))",
        RegexOptions.CultureInvariant);

    private static readonly Regex Header = new(
        @"^[ \t]{0,20}(?<name>x-ms-client-request-id|x-ms-request-id|x-ms-correlation-request-id|Azure-AsyncOperation|Operation-Location|Location):[ ]?(?<value>\S{1,8000})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline);

    /// <inheritdoc/>
    public string Format => ".NET log";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text) => Exchanges(text.Text).SelectMany(exchange => exchange.Errors(text.Text));

    /// <inheritdoc/>
    public IEnumerable<HttpExchange> Exchanges(string text) => text.IndexOf("Request [", StringComparison.Ordinal) < 0 && text.IndexOf("esponse [", StringComparison.Ordinal) < 0 ? [] : Read(text);

    private List<HttpExchange> Read(string text)
    {
        var exchanges = new List<HttpExchange>();
        var open = new Dictionary<string, HttpExchange>(StringComparer.Ordinal);
        for (var entry = Event.Match(text); entry.Success;)
        {
            var next = entry.NextMatch();
            var id = entry.Groups["id"].Value;
            if (entry.Groups["address"].Success || !open.TryGetValue(id, out var exchange))
            {
                // A retry has the ID of the first try.
                exchange = new HttpExchange { Format = Format, Start = entry.Index, ClientRequestId = id };
                exchanges.Add(exchange);
                if (open.Count >= MaxOpen)
                    open.Clear();
                open[id] = exchange;
            }

            Take(text, entry, next.Success ? next.Index : text.Length, exchange);
            entry = next;
        }

        return exchanges;
    }

    private static void Take(string text, Match entry, int end, HttpExchange exchange)
    {
        var from = entry.Index + entry.Length;
        if (entry.Groups["address"].Success)
        {
            (exchange.Method, exchange.Address) = (entry.Groups["method"].Value, entry.Groups["address"].Value);
            return;
        }

        if (entry.Groups["content"].Success)
        {
            var body = text.IndexOf('{', from, Math.Min(40, end - from));
            if (entry.Groups["request"].Success)
                exchange.RequestBody = HttpExchange.RequestBodyAt(text, body, end);
            else
                (exchange.BodyStart, exchange.BodyEnd) = (body, end);
            return;
        }

        exchange.StatusCode = HttpStatus.Parse(entry.Groups["status"].Value);
        foreach (Match header in Header.Matches(text.Substring(from, Math.Min(MaxHeaders, end - from))))
        {
            var value = header.Groups["value"].Value;
            switch (header.Groups["name"].Value.ToLowerInvariant())
            {
                case "x-ms-client-request-id":
                    break;
                case "x-ms-request-id":
                    exchange.TakeId(value, isCorrelation: false);
                    break;
                case "x-ms-correlation-request-id":
                    exchange.TakeId(value, isCorrelation: true);
                    break;
                default:
                    exchange.TakeOperation(value);
                    break;
            }
        }
    }
}
