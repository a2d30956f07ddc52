using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// The Azure SDK for .NET: a RequestFailedException prints its message, <c>Status: 404 (Not Found)</c>, <c>ErrorCode: X</c>,
/// the content, and the headers.
/// </summary>
internal sealed class DotNetReader : IErrorReader
{
    private const int MaxMessage = 4096;

    private static readonly Regex Status = new(
        @"^[ \t]{0,20}Status: (?<status>\d{3})(?: \([^)\n]{0,80}\))?\s{1,20}ErrorCode: (?<code>[A-Za-z][A-Za-z0-9_.]{2,100})",
        RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex Head = new(@"\b(?:RequestFailedException|CloudException|ErrorResponseException)\s{0,20}:\s{1,20}", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    private static readonly Regex Correlation = new(@"\bx-ms-correlation-request-id\s{0,40}:\s{0,4}(?<id>[0-9A-Za-z-]{8,80})", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => ".NET";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text)
    {
        var clean = text.Text;
        var previousEnd = 0;
        for (var status = Status.Match(clean); status.Success;)
        {
            var next = status.NextMatch();
            var lowest = Math.Max(previousEnd, status.Index - MaxMessage);
            var head = Head.Match(clean, lowest, status.Index - lowest);
            var messageAt = head.Success ? head.Index + head.Length : Paragraph(clean, lowest, status.Index);
            var end = status.Index + status.Length;
            var window = Math.Min(8192, (next.Success ? next.Index : clean.Length) - end);
            previousEnd = end;
            yield return new AzureError
            {
                Code = status.Groups["code"].Value,
                CodeAt = status.Groups["code"].Index,
                Message = TextScan.Slice(clean, messageAt, status.Index),
                StatusCode = HttpStatus.Parse(status.Groups["status"].Value),
                OperationId = Correlation.Match(clean, end, window).Groups["id"].Value,
                Format = Format,
                Start = head.Success ? head.Index : messageAt,
                End = end,
            };
            status = next;
        }
    }

    private static int Paragraph(string text, int lowest, int at)
    {
        var end = TextScan.TrimEnd(text, lowest, at);
        var blank = end > lowest ? text.LastIndexOf("\n\n", end, end - lowest, StringComparison.Ordinal) : -1;
        return TextScan.SkipSpace(text, blank < 0 ? lowest : blank, at);
    }
}
