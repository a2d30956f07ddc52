using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// TF_LOG of the azurerm provider: <c>AzureRM Request:</c> and <c>AzureRM Response for https://…:</c>, each followed by the
/// HTTP message as it is sent.
/// </summary>
internal sealed class TerraformLogReader : IExchangeReader
{
    /// <summary>The number of requests that may be open at the same time.</summary>
    private const int MaxOpen = 64;

    private const int MaxHeaders = 8192;

    private static readonly Regex Block = new(
        @"\bAzureRM (?:(?<request>Request):\s{0,4}\n[ \t]{0,8}(?<method>GET|PUT|POST|PATCH|DELETE|HEAD) (?<path>/\S{1,8000}) HTTP/\d|Response(?: for (?<address>https?://\S{1,8000}?))?:?\s{0,4}\n[ \t]{0,8}HTTP/\d(?:\.\d)? (?<status>\d{3})\b)",
        RegexOptions.CultureInvariant);

    private static readonly Regex Header = new(
        @"^[ \t]{0,8}(?<name>x-ms-client-request-id|x-ms-request-id|x-ms-correlation-request-id|Azure-AsyncOperation|Operation-Location|Location):[ ]?(?<value>\S{1,8000})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline);

    private static readonly Regex Blank = new(@"\n[ \t]{0,8}\n", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => "TF_LOG";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text) => Exchanges(text.Text).SelectMany(exchange => exchange.Errors(text.Text));

    /// <inheritdoc/>
    public IEnumerable<HttpExchange> Exchanges(string text) => text.IndexOf("AzureRM Re", StringComparison.Ordinal) < 0 ? [] : Read(text);

    private List<HttpExchange> Read(string text)
    {
        var open = new List<HttpExchange>();
        var exchanges = new List<HttpExchange>();
        for (var block = Block.Match(text); block.Success;)
        {
            var next = block.NextMatch();
            var end = next.Success ? next.Index : text.Length;
            var exchange = block.Groups["request"].Success ? null : Claim(open, block.Groups["address"].Value);
            if (exchange is null)
            {
                exchange = new HttpExchange { Format = Format, Start = block.Index, Method = block.Groups["method"].Value, Address = block.Groups["path"].Success ? block.Groups["path"].Value : block.Groups["address"].Value };
                exchanges.Add(exchange);
            }

            Read(text, block, end, exchange);
            if (block.Groups["request"].Success)
                open.Add(exchange);
            if (open.Count > MaxOpen)
                open.RemoveAt(0);
            block = next;
        }

        return exchanges;
    }

    /// <summary>Requests run in parallel: a response belongs to the last open request to its address.</summary>
    private static HttpExchange? Claim(List<HttpExchange> open, string address)
    {
        var at = address.Length == 0 ? open.Count - 1 : open.FindLastIndex(request => address.EndsWith(request.Address, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
            return null;
        var exchange = open[at];
        open.RemoveAt(at);
        if (address.Length > 0)
            exchange.Address = address;
        return exchange;
    }

    private static void Read(string text, Match block, int end, HttpExchange exchange)
    {
        var from = block.Index + block.Length;
        var blank = Blank.Match(text, from, Math.Min(MaxHeaders, end - from));
        var body = blank.Success ? TextScan.SkipSpace(text, blank.Index, end) : end;
        if (block.Groups["request"].Success)
        {
            if (body < end && text[body] == '{')
                exchange.RequestBody = HttpExchange.RequestBodyAt(text, body, end);
            exchange.ClientRequestId = Header.Match(text, from, body - from) is { Success: true } own && own.Groups["name"].Value.Length > "x-ms-request-id".Length ? own.Groups["value"].Value : "";
            return;
        }

        exchange.StatusCode = HttpStatus.Parse(block.Groups["status"].Value);
        (exchange.BodyStart, exchange.BodyEnd) = (body < end ? body : -1, end);
        foreach (Match header in Header.Matches(text.Substring(from, body - from)))
        {
            var name = header.Groups["name"].Value.ToLowerInvariant();
            if (name is "x-ms-request-id" or "x-ms-correlation-request-id")
                exchange.TakeId(header.Groups["value"].Value, isCorrelation: name.Length > "x-ms-request-id".Length);
            else if (name != "x-ms-client-request-id")
                exchange.TakeOperation(header.Groups["value"].Value);
        }
    }
}
