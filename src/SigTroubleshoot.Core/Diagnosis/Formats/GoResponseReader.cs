using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// The block of the newer Azure SDK for Go: the request line, <c>RESPONSE 404: 404 Not Found</c>,
/// <c>ERROR CODE: C</c>, and the body, separated by lines of dashes (logs sometimes drop the first one).
/// </summary>
internal sealed class GoResponseReader : IErrorReader
{
    private static readonly Regex Head = new(
        @"(?:\b(?<method>GET|PUT|POST|PATCH|DELETE|HEAD)[ ](?<address>https?://\S{1,4000})\s{1,40}(?:-{3,200}\s{1,40})?)?\bRESPONSE (?<status>\d{3}):? [^\n]{0,200}\n\s{0,40}ERROR CODE(?: UNAVAILABLE|: ?(?<code>[A-Za-z0-9_.]{1,100}))",
        RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => "Azure SDK for Go";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text)
    {
        foreach (var (head, exchange) in Blocks(text.Text))
        {
            var any = false;
            foreach (var error in exchange.Errors(text.Text))
            {
                any = true;
                yield return error;
            }

            if (!any && head.Groups["code"].Success)
            {
                yield return new AzureError
                {
                    Code = head.Groups["code"].Value,
                    CodeAt = head.Groups["code"].Index,
                    StatusCode = exchange.StatusCode,
                    Format = exchange.Format,
                    Start = head.Index,
                    End = head.Index + head.Length,
                    Request = exchange.Address.Length > 0 ? exchange.Request : null,
                };
            }
        }
    }

    private static IEnumerable<(Match Head, HttpExchange Exchange)> Blocks(string text)
    {
        for (var head = Head.Match(text); head.Success;)
        {
            var next = head.NextMatch();
            var from = head.Index + head.Length;
            var end = next.Success ? next.Index : text.Length;
            yield return (head, new HttpExchange
            {
                Format = GoTool.Of(text, head.Index),
                Start = head.Index,
                Method = head.Groups["method"].Value,
                Address = head.Groups["address"].Value,
                StatusCode = HttpStatus.Parse(head.Groups["status"].Value),
                BodyStart = text.IndexOf('{', from, Math.Min(400, end - from)),
                BodyEnd = end,
            });
            head = next;
        }
    }
}
