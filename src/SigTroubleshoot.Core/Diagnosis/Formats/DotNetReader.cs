using System.Text.RegularExpressions;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// The Azure SDK for .NET: a RequestFailedException prints its message, <c>Status: 404 (Not Found)</c>, <c>ErrorCode: X</c>,
/// the content, and the headers; without a code if the response has none, and without content if it polled. PowerShell
/// wraps and indents all of it, so a label may be anywhere in a line and its value on the next one.
/// </summary>
internal sealed class DotNetReader : IErrorReader
{
    private const int MaxMessage = 4096;

    private const int MaxHeaders = 8192;

    /// <summary>In characters. The name of the cmdlet, the script's line, and its marks are between the heading and the message.</summary>
    private const int CmdletReach = 1500;

    private static readonly Regex Status = new(
        @"(?<![\w""])Status:\s{1,200}(?<status>\d{3})(?:\s{1,200}\([^)]{0,80}\))?\s{1,400}(?:ErrorCode:\s{1,200}(?<code>[A-Za-z][A-Za-z0-9_.]{2,100})|(?=Content:|Headers:|Service request (?:succeeded|failed)))",
        RegexOptions.CultureInvariant);

    private static readonly Regex Head = new(
        @"\b(?:RequestFailedException|CloudException|ErrorResponseException)\s{0,20}:\s{1,200}"
        + @"|^[ \t]{0,40}Message[ \t]{1,40}:[ ]|TerminatingError\([^)\n]{0,100}\): ""|\bargument\(s\): ""|errors occurred\. \(|^[ \t]{0,40}~{1,400}[ \t]{0,40}\n|^[ \t]{0,40}(?!Cache-|Content-|Strict-|Transfer-|Retry-|Accept-|User-)[A-Z][A-Za-z]{1,40}-[A-Z][A-Za-z]{1,80}[ ]?:[ ]",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.RightToLeft);

    private static readonly Regex Id = new(
        @"\bx-ms-(?<kind>correlation-request|request)-id\s{0,40}:\s{0,200}(?<id>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})",
        RegexOptions.CultureInvariant);

    // The cmdlet of a script or a module in each view of PowerShell's errors, before the message and after it.
    private static readonly Regex CmdletBefore = new(
        @"^[ \t]{0,40}(?<command>[A-Z][A-Za-z]{1,40}-[A-Z][A-Za-z0-9]{1,80})[ ]?:[ ]|TerminatingError\((?<command>[A-Z][A-Za-z]{1,40}-[A-Z][A-Za-z0-9]{1,80})\): """,
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.RightToLeft);

    private static readonly Regex CmdletAfter = new(
        @"\bCategoryInfo\s{0,40}:[^\n]{1,300}?\[(?<command>[A-Z][A-Za-z]{1,40}-[A-Z][A-Za-z0-9]{1,80})\],",
        RegexOptions.CultureInvariant);

    private static readonly Regex Content = new(@"\G\s{1,400}Content:\s{1,400}(?=\{)", RegexOptions.CultureInvariant);

    private static readonly Regex HeaderLines = new(@"\G(?:Headers:[ \t]{0,40}\n)(?:[ \t]{0,40}[A-Za-z][\w-]{1,60}: [^\n]{0,1000}\n){0,60}\s{0,200}", RegexOptions.CultureInvariant);

    private static readonly Regex Space = new(@"\s+", RegexOptions.CultureInvariant);

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
            if (status.Index >= previousEnd)
            {
                var error = Build(clean, status, previousEnd, next.Success ? next.Index : clean.Length);
                previousEnd = error.End;
                yield return error;
            }

            status = next;
        }
    }

    private AzureError Build(string text, Match status, int previousEnd, int limit)
    {
        var lowest = Math.Max(previousEnd, status.Index - MaxMessage);
        var head = Head.Match(text, lowest, status.Index - lowest);
        var messageAt = head.Success ? head.Index + head.Length : Paragraph(text, lowest, status.Index);
        var code = status.Groups["code"];
        var end = TextScan.TrimEnd(text, status.Index, status.Index + status.Length);
        var body = BodyOf(text, end, limit, out var bodyEnd);

        // The body has the code if the SDK could not read it, and the target in any case.
        var own = code.Success ? code.Value : body?.Code ?? "";
        var isSame = body is not null && string.Equals(body.Code, own, StringComparison.OrdinalIgnoreCase);
        return new AzureError
        {
            Code = own,
            CodeAt = code.Success ? code.Index : isSame ? body!.CodeAt : -1,
            Message = Space.Replace(code.Success || !isSame ? TextScan.Slice(text, messageAt, status.Index) : body!.Message, " ").Trim(),
            Target = isSame ? body!.Target : "",
            StatusCode = HttpStatus.Parse(status.Groups["status"].Value),
            OperationId = OperationIdOf(text, end, limit),
            Command = Cmdlet(text, Math.Max(previousEnd, messageAt - CmdletReach), messageAt, bodyEnd > 0 ? bodyEnd : end, limit),
            Format = Format,
            Start = head.Success && head.Value.IndexOf('~') < 0 ? TextScan.SkipSpace(text, head.Index, status.Index) : TextScan.SkipSpace(text, messageAt, status.Index),
            End = Math.Max(Math.Max(end, bodyEnd), isSame ? Math.Min(body!.End, limit) : 0),
        };
    }

    private static AzureError? BodyOf(string text, int end, int limit, out int bodyEnd)
    {
        bodyEnd = 0;
        if (Content.Match(text, end) is not { Success: true } content)
            return null;
        var at = content.Index + content.Length;
        var reading = JsonReader.Parse(text, at);
        bodyEnd = reading.IsExact && reading.End <= limit ? reading.End : 0;
        return ArmErrors.FindOne(text, at, limit).FirstOrDefault();
    }

    private static string Cmdlet(string text, int from, int messageAt, int end, int limit)
    {
        var before = CmdletBefore.Match(text, from, messageAt - from);
        return before.Success ? before.Groups["command"].Value : CmdletAfter.Match(text, end, Math.Max(0, Math.Min(MaxHeaders, limit - end))).Groups["command"].Value;
    }

    // The SDK masks the correlation ID, but shows the request's.
    private static string OperationIdOf(string text, int end, int limit)
    {
        var ids = Id.Match(text, end, Math.Max(0, Math.Min(MaxHeaders, limit - end)));
        var next = ids.NextMatch();
        return next.Success && next.Groups["kind"].Length > ids.Groups["kind"].Length ? next.Groups["id"].Value : ids.Groups["id"].Value;
    }

    private static int Paragraph(string text, int lowest, int at)
    {
        var end = TextScan.TrimEnd(text, lowest, at);
        var blank = end > lowest ? text.LastIndexOf("\n\n", end, end - lowest, StringComparison.Ordinal) : -1;
        var start = TextScan.SkipSpace(text, blank < 0 ? lowest : blank, at);

        // The headers of the copy before it may end without a blank line.
        return HeaderLines.Match(text, start, at - start) is { Success: true } headers ? headers.Index + headers.Length : start;
    }
}
