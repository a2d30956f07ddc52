using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis.Exchanges;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// The Azure CLI's <c>--debug</c> output in three generations: <c>msrest.http_logger</c>, <c>azure.core.pipeline.policies</c>,
/// and <c>cli.azure.cli.core.sdk.policies</c>. All print the same fields, some with a logger's name before each line;
/// <c>urllib3</c> adds a line with method, path, and status. <c>az rest</c> and the loggers of azure-core print them, too.
/// </summary>
internal sealed class AzCliDebugReader : IExchangeReader
{
    private const int MaxBodyDistance = 200;

    // A console may break a line between two words. What begins alike is read once: most positions are none of these.
    private static readonly Regex Field = new(
        @"Re(?:quest\s{1,2}(?:URL:\s{1,2}'(?<address>[^']{1,8000})'|method:\s{1,2}'(?<method>[A-Za-z]{3,10})'|(?<sent>body:))"
        + @"|sponse\s{1,2}(?:status:\s{1,2}'?(?<status>\d{3})\b|(?<body>content:)))"
        + @"|'(?:x-ms-(?:(?<kind>correlation-request|request)-id':\s{1,2}'(?<id>[^'\n]{1,80})|client-request-id':\s{1,2}'(?<client>[^'\n]{1,80}))"
        + @"|(?:Azure-AsyncOperation|Operation-Location|Location)':\s{1,2}'(?<operation>[^'\n]{1,4000})|CommandName':\s{1,2}'(?<command>[^'\n]{1,120}))'"
        + @"|Command arguments: \[(?<arguments>[^\]\n]{1,2000})\]"
        + @"|""(?<lineMethod>GET|PUT|POST|PATCH|DELETE|HEAD) (?<path>/[^\s""]{0,4000}) HTTP/1\.\d"" (?<lineStatus>\d{3})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Argument = new(@"'(?<word>[a-z][a-z0-9-]{1,40})'(?=,|$)", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => "Azure CLI --debug";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text) => Exchanges(text.Text).SelectMany(exchange => exchange.Errors(text.Text));

    /// <inheritdoc/>
    public IEnumerable<HttpExchange> Exchanges(string text)
    {
        HttpExchange? open = null;
        var command = "";
        for (var field = Field.Match(text); field.Success;)
        {
            var next = field.NextMatch();
            if (field.Groups["arguments"].Success)
            {
                command = CommandOf(field.Groups["arguments"].Value);
            }
            else if (BeginsRequest(field, open))
            {
                if (open is not null)
                    yield return open;
                open = new HttpExchange { Format = Format, Start = field.Index, Command = command };
            }

            if (open is not null)
                Take(text, field, next.Success ? next.Index : text.Length, open);
            field = next;
        }

        if (open is not null)
            yield return open;
    }

    private static bool BeginsRequest(Match field, HttpExchange? open)
    {
        // azure-core has two loggers that print a request, and only one prints its body.
        if (field.Groups["address"].Success)
            return open is null || open.StatusCode != 0 || RequestAddress.PathOf(open.Address) != RequestAddress.PathOf(TextScan.Joined(field.Groups["address"].Value));
        if (field.Groups["path"].Success)
            return open is null || open.StatusCode != 0 || !open.Address.EndsWith(field.Groups["path"].Value, StringComparison.OrdinalIgnoreCase);
        return open is null && (field.Groups["status"].Success || field.Groups["body"].Success);
    }

    private static void Take(string text, Match field, int end, HttpExchange exchange)
    {
        var groups = field.Groups;
        if (groups["address"].Success)
            exchange.Address = exchange.Address.Length == 0 || IsMasked(exchange.Address) ? TextScan.Joined(groups["address"].Value) : exchange.Address;
        else if (groups["method"].Success)
            exchange.Method = groups["method"].Value.ToUpperInvariant();
        else if (groups["status"].Success)
            exchange.StatusCode = HttpStatus.Parse(groups["status"].Value);
        else if (groups["command"].Success)
            exchange.Command = "az " + groups["command"].Value;
        else if (groups["id"].Success)
            exchange.TakeId(groups["id"].Value, isCorrelation: groups["kind"].Length > "request".Length);
        else if (groups["client"].Success && exchange.StatusCode == 0)
            exchange.ClientRequestId = groups["client"].Value;
        else if (groups["operation"].Success)
            exchange.TakeOperation(groups["operation"].Value);
        else if (groups["sent"].Success)
            exchange.RequestBody = HttpExchange.RequestBodyAt(text, BodyStart(text, field.Index + field.Length, end), end);
        else if (groups["body"].Success)
            TakeBody(text, field.Index + field.Length, end, exchange);
        else if (groups["path"].Success && exchange.Address.Length == 0)
            (exchange.Method, exchange.Address, exchange.StatusCode) = (groups["lineMethod"].Value.ToUpperInvariant(), groups["path"].Value, HttpStatus.Parse(groups["lineStatus"].Value));
    }

    private static bool IsMasked(string address) => address.IndexOf("=REDACTED", StringComparison.Ordinal) >= 0;

    /// <summary>The body follows its label, sometimes after a repeated logger name.</summary>
    private static void TakeBody(string text, int from, int end, HttpExchange exchange)
    {
        exchange.BodyStart = BodyStart(text, from, end);
        exchange.BodyEnd = end;
    }

    private static int BodyStart(string text, int from, int end) => text.IndexOf('{', from, Math.Min(MaxBodyDistance, end - from));

    /// <summary><c>az</c> and the words before the first option.</summary>
    private static string CommandOf(string arguments)
    {
        var option = arguments.IndexOf("'-", StringComparison.Ordinal);
        var words = Argument.Matches(option < 0 ? arguments : arguments.Substring(0, option)).Cast<Match>().Select(word => word.Groups["word"].Value);
        return "az " + string.Join(" ", words);
    }
}
