using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// The base layer of current Terraform and Packer plugins: <c>unexpected status 409 (409 Conflict) with error: Code: message</c>,
/// and for polled operations a block of <c>Status</c>, <c>Code</c>, and <c>Message</c>, where ARM's code is usually in Status.
/// </summary>
internal sealed class GoStatusReader : IErrorReader
{
    private static readonly Regex Head = new(
        @"\bunexpected\s{1,20}status\s{1,20}(?<status>\d{3})(?:\s{1,20}\([^)]{0,80}\))?\s{1,20}with\s{1,20}(?:error|response):\s{0,20}(?:(?<code>[A-Z][A-Za-z0-9_.]{2,80}):\s{1,20})?"
        + @"|\bthe\s{1,20}Azure\s{1,20}API\s{1,20}returned\s{1,20}the\s{1,20}following\s{1,20}error:\s{1,20}Status:\s{0,20}""(?<state>[A-Za-z0-9_.]{0,100})""\s{1,20}Code:\s{0,20}""(?<code>[A-Za-z0-9_.]{0,100})""\s{1,20}Message:\s{0,20}(?="")",
        RegexOptions.CultureInvariant);

    private static readonly Regex Tail = new(@"\G\s{0,20}Activity Id:\s{0,20}""(?<id>[^""\n]{0,100})""", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => "Terraform";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text)
    {
        var clean = text.Text;
        var previousEnd = 0;
        for (var head = Head.Match(clean); head.Success; head = Head.Match(clean, previousEnd))
        {
            var start = TextScan.SkipSpace(clean, Math.Max(previousEnd, TextScan.LineStart(clean, head.Index)), head.Index);
            var error = head.Groups["state"].Success ? Polled(clean, head, start) : Immediate(clean, head, start);
            previousEnd = Math.Max(error.End, head.Index + head.Length);
            yield return error;
        }
    }

    private static AzureError Immediate(string text, Match head, int start)
    {
        var from = head.Index + head.Length;
        var end = TextScan.TrimEnd(text, from, TextScan.ParagraphEnd(text, from, text.Length));
        return new AzureError
        {
            Code = head.Groups["code"].Value,
            CodeAt = head.Groups["code"].Success ? head.Groups["code"].Index : -1,
            Message = QuotedText.Bare(TextScan.Slice(text, from, end)).TrimEnd('"', '}', ','),
            StatusCode = HttpStatus.Parse(head.Groups["status"].Value),
            Command = GoTool.Subject(text, start, head.Index, end),
            Format = GoTool.Of(text, head.Index),
            Start = start,
            End = end,
        };
    }

    private static AzureError Polled(string text, Match head, int start)
    {
        var message = QuotedText.Read(text, head.Index + head.Length, Math.Min(text.Length, head.Index + TextScan.MaxMessage), Closes);
        var tail = Tail.Match(text, message.End);
        var code = head.Groups["code"].Length > 0 ? head.Groups["code"] : head.Groups["state"];
        return new AzureError
        {
            Code = code.Value,
            CodeAt = code.Index,
            Message = QuotedText.Bare(message.Text),
            OperationId = tail.Groups["id"].Value,
            Command = GoTool.Subject(text, start, head.Index, message.End),
            Format = GoTool.Of(text, head.Index),
            Start = start,
            End = tail.Success ? tail.Index + tail.Length : message.End,
        };
    }

    private static bool Closes(string text, int after)
    {
        var next = TextScan.SkipSpace(text, after, text.Length);
        return next >= text.Length || text.IndexOf('\n', after, next - after) >= 0 || string.CompareOrdinal(text, next, "Activity", 0, 8) == 0;
    }
}
