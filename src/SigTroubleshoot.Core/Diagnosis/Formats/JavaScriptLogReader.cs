using System.Text.RegularExpressions;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// What AZURE_LOG_LEVEL makes the Azure SDK for JavaScript print: <c>azure:arm-compute:info Request: {</c> with the address
/// and the method as members, <c>Response status code: 201</c>, and <c>Headers: {</c>; bodies are not logged.
/// </summary>
internal sealed class JavaScriptLogReader : IExchangeReader
{
    /// <summary>In characters. The members that matter precede the dump of the connection.</summary>
    private const int MaxRequest = 4096;

    private const int MaxHeaders = 8192;

    private static readonly Regex Block = new(
        @"\bazure:[a-z0-9-]{2,60}:(?:info|verbose|warning|error)\s{1,4}(?:(?<request>Request: (?=\{))|Response status code: (?<status>\d{3})\b|(?<headers>Headers: (?=\{)))",
        RegexOptions.CultureInvariant);

    private static readonly Regex Member = new(
        @"""(?<name>url|method|x-ms-client-request-id|x-ms-request-id|x-ms-correlation-request-id|azure-asyncoperation|operation-location|location|body)""\s{0,4}:\s{0,4}""(?<value>(?:[^""\\\n]|\\.){0,8000})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <inheritdoc/>
    public string Format => "JavaScript log";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text) => Exchanges(text.Text).SelectMany(exchange => exchange.Errors(text.Text));

    /// <inheritdoc/>
    public IEnumerable<HttpExchange> Exchanges(string text) => text.IndexOf("azure:", StringComparison.Ordinal) < 0 ? [] : Read(text);

    private IEnumerable<HttpExchange> Read(string text)
    {
        HttpExchange? open = null;
        for (var block = Block.Match(text); block.Success;)
        {
            var next = block.NextMatch();
            var end = next.Success ? next.Index : text.Length;
            if (block.Groups["request"].Success || open is null)
            {
                if (open is not null)
                    yield return open;
                open = new HttpExchange { Format = Format, Start = block.Index };
            }

            if (block.Groups["status"].Success)
                open.StatusCode = HttpStatus.Parse(block.Groups["status"].Value);
            else
                ReadMembers(text, block.Index + block.Length, end, open, isRequest: block.Groups["request"].Success);
            block = next;
        }

        if (open is not null)
            yield return open;
    }

    private static void ReadMembers(string text, int from, int end, HttpExchange exchange, bool isRequest)
    {
        end = Math.Min(end, from + (isRequest ? MaxRequest : MaxHeaders));
        if (text.IndexOf("\n}", from, end - from, StringComparison.Ordinal) is var close and >= 0)
            end = close;
        foreach (Match member in Member.Matches(text.Substring(from, end - from)))
        {
            var value = member.Groups["value"].Value;
            switch (member.Groups["name"].Value.ToLowerInvariant())
            {
                case "url" when isRequest && exchange.Address.Length == 0:
                    exchange.Address = value;
                    break;
                case "method" when isRequest && exchange.Method.Length == 0:
                    exchange.Method = value.ToUpperInvariant();
                    break;
                case "body" when isRequest:
                    exchange.RequestBody = JsonUnescaper.Unescape(value);
                    break;
                case "x-ms-client-request-id" when isRequest:
                    exchange.ClientRequestId = value;
                    break;
                case "x-ms-request-id":
                    exchange.TakeId(value, isCorrelation: false);
                    break;
                case "x-ms-correlation-request-id":
                    exchange.TakeId(value, isCorrelation: true);
                    break;
                case "azure-asyncoperation" or "operation-location" or "location":
                    exchange.TakeOperation(value);
                    break;
            }
        }
    }
}
