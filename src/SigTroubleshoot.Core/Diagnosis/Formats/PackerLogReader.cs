using System.Text.RegularExpressions;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// PACKER_LOG: <c>Azure request method="PUT" request="https://…" body="…"</c> and
/// <c>Azure response status="404 Not Found" method="GET" request="…" body="…"</c>, with the fields in any order.
/// </summary>
internal sealed class PackerLogReader : IExchangeReader
{
    private const int MaxFields = 12;
    private const int MaxBody = 256 * 1024;

    private static readonly Regex Head = new(@"\bAzure (?<kind>request|response)(?=[ ]{1,4}[a-z-]{2,40}="")", RegexOptions.CultureInvariant);

    private static readonly Regex Field = new(@"\G[ ]{1,4}(?<name>[a-z-]{2,40})=""", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => "PACKER_LOG";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text) => Exchanges(text.Text).SelectMany(exchange => exchange.Errors(text.Text));

    /// <inheritdoc/>
    public IEnumerable<HttpExchange> Exchanges(string text) => text.IndexOf("Azure re", StringComparison.Ordinal) < 0 ? [] : Read(text);

    private IEnumerable<HttpExchange> Read(string text)
    {
        HttpExchange? open = null;
        for (var head = Head.Match(text); head.Success; head = head.NextMatch())
        {
            var line = new HttpExchange { Format = Format, Start = head.Index };
            var isRequest = head.Groups["kind"].Value == "request";
            Read(text, head.Index + head.Length, isRequest, line);
            if (isRequest || open is null || open.Method != line.Method || open.Address != line.Address)
            {
                if (open is not null)
                    yield return open;
                open = line;
            }
            else
            {
                (open.StatusCode, open.BodyStart, open.BodyEnd) = (line.StatusCode, line.BodyStart, line.BodyEnd);
                open.TakeId(line.OperationId, isCorrelation: false);
            }
        }

        if (open is not null)
            yield return open;
    }

    private static void Read(string text, int at, bool isRequest, HttpExchange exchange)
    {
        var id = "";
        for (var (field, left) = (Field.Match(text, at), MaxFields); field.Success && left > 0; left--)
        {
            var start = field.Index + field.Length;
            var end = EndOfString(text, start);
            var value = text.Substring(start, end - start);
            switch (field.Groups["name"].Value)
            {
                case "method":
                    exchange.Method = value.ToUpperInvariant();
                    break;
                case "request":
                    exchange.Address = value;
                    break;
                case "status":
                    exchange.StatusCode = HttpStatus.Parse(value.Split(' ')[0]);
                    break;
                case "x-ms-request-id":
                    id = value;
                    break;
                case "body" when isRequest:
                    exchange.RequestBody = JsonUnescaper.Unescape(value);
                    break;
                case "body":
                    // The quote is the start of a string that contains the JSON.
                    (exchange.BodyStart, exchange.BodyEnd) = (start - 1, Math.Min(text.Length, end + 1));
                    break;
            }

            field = Field.Match(text, Math.Min(end + 1, text.Length));
        }

        exchange.TakeId(id, isCorrelation: false);
    }

    /// <summary>The position of the quote that ends a string with escapes; the end of the line if it is cut off.</summary>
    private static int EndOfString(string text, int start)
    {
        var limit = Math.Min(text.Length, start + MaxBody);
        for (var at = start; at < limit; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] is '"' or '\n')
                return at;
        }

        return limit;
    }
}
