using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// Az PowerShell's <c>-Debug</c> output: blocks of <c>HTTP REQUEST</c> (method, address, headers, body) and
/// <c>HTTP RESPONSE</c> (the status as its .NET name, headers, body). A response belongs to the request before it.
/// </summary>
internal sealed class AzDebugReader : IExchangeReader
{
    private const int MaxAddress = 8192;

    private static readonly Regex Block = new(
        @"\bHTTP (?:REQUEST[ =\t]{0,80}\s{1,40}HTTP Method:\s{1,40}(?<method>[A-Za-z]{3,10})|RESPONSE[ =\t]{0,80}\s{1,40}Status Code:\s{1,40}(?<status>[A-Za-z0-9]{2,40}))\b",
        RegexOptions.CultureInvariant);

    private static readonly Regex Address = new(@"\G\s{0,40}Absolute Uri:\s{0,40}", RegexOptions.CultureInvariant);

    private static readonly Regex Command = new(@"\bCommandName\s{0,60}:\s{0,4}(?<command>[A-Za-z0-9-]{3,80})", RegexOptions.CultureInvariant);

    private static readonly Regex Header = new(
        @"\b(?:x-ms-(?<kind>correlation-request|request|client-request)-id\s{0,60}:\s{0,4}(?<id>[0-9A-Za-z*<>{}-]{1,80})"
        + @"|(?<=^[ \t]{0,20})(?:Azure-AsyncOperation|Operation-Location|Location)\s{0,60}:[ \t]{0,4}(?<operation>\S(?:[^\n]|\n(?![ \t]{0,20}(?:[A-Za-z][A-Za-z-]{2,60}[ \t]{0,60}:|\n|\z))){0,4000}))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline);

    /// <inheritdoc/>
    public string Format => "Az PowerShell -Debug";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text) => Exchanges(text.Text).SelectMany(exchange => exchange.Errors(text.Text));

    /// <inheritdoc/>
    public IEnumerable<HttpExchange> Exchanges(string text)
    {
        HttpExchange? open = null;
        for (var block = Block.Match(text); block.Success;)
        {
            var next = block.NextMatch();
            var end = next.Success ? next.Index : text.Length;
            if (block.Groups["method"].Success)
            {
                if (open is not null)
                    yield return open;
                open = ReadRequest(text, block, end);
            }
            else
            {
                open ??= new HttpExchange { Format = Format, Start = block.Index };
                ReadResponse(text, block, end, open);
                yield return open;
                open = null;
            }

            block = next;
        }

        if (open is not null)
            yield return open;
    }

    private HttpExchange ReadRequest(string text, Match block, int end)
    {
        var request = new HttpExchange { Format = Format, Start = block.Index, Method = block.Groups["method"].Value.ToUpperInvariant() };
        var label = Address.Match(text, block.Index + block.Length);
        if (!label.Success)
            return request;

        var from = label.Index + label.Length;
        var window = Math.Max(0, Math.Min(MaxAddress, end - from));
        var headers = text.IndexOf("Headers:", from, window, StringComparison.Ordinal);
        request.Address = TextScan.Joined(TextScan.Slice(text, from, headers >= 0 ? headers : TextScan.ParagraphEnd(text, from, from + window)));
        request.Command = Command.Match(text, from, window).Groups["command"].Value;
        request.ClientRequestId = Header.Matches(text.Substring(from, window)).Cast<Match>().FirstOrDefault(IsClientId)?.Groups["id"].Value ?? "";
        request.RequestBody = HttpExchange.RequestBodyAt(text, BodyStart(text, from, end), end);
        return request;
    }

    private static int BodyStart(string text, int from, int end)
    {
        var label = text.IndexOf("Body:", from, Math.Max(0, end - from), StringComparison.Ordinal);
        if (label < 0)
            return -1;
        var start = TextScan.SkipSpace(text, label + "Body:".Length, end);
        return start < end && text[start] == '{' ? start : -1;
    }

    private static void ReadResponse(string text, Match block, int end, HttpExchange exchange)
    {
        exchange.StatusCode = HttpStatus.Parse(block.Groups["status"].Value);
        var from = block.Index + block.Length;
        var body = text.IndexOf("Body:", from, end - from, StringComparison.Ordinal);
        foreach (Match header in Header.Matches(text.Substring(from, Math.Min(MaxAddress, (body < 0 ? end : body) - from))))
        {
            if (header.Groups["operation"].Success)
                exchange.TakeOperation(header.Groups["operation"].Value);
            else if (!IsClientId(header))
                exchange.TakeId(header.Groups["id"].Value, isCorrelation: header.Groups["kind"].Length > "request".Length);
        }

        exchange.BodyStart = body < 0 ? -1 : body + "Body:".Length;
        exchange.BodyEnd = end;
    }

    private static bool IsClientId(Match header) => header.Groups["kind"].Value.StartsWith("client", StringComparison.OrdinalIgnoreCase);
}
