using System.Text.RegularExpressions;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// The Azure SDK for JavaScript: <c>RestError: message</c>, then the error's members, as JSON (<c>console.error</c>) or as
/// Node prints an object (unhandled, behind the stack); and the one sentence of a failure that it polled for.
/// </summary>
internal sealed class JavaScriptReader : IErrorReader
{
    private const int MaxDistance = 8192;

    private const int MaxObjects = 4;

    private static readonly Regex Head = new(@"(?<![\w.""'])(?<type>[A-Z][A-Za-z]{0,40}Error|Error): ", RegexOptions.CultureInvariant);

    private static readonly Regex MessageEnd = new(@"\s*\n[ \t]{0,20}(?:at |code: |\{|\}|\n)|[ ]\{[ \t]{0,20}\n", RegexOptions.CultureInvariant);

    // The members follow the message or the last frame.
    private static readonly Regex Members = new(@"[ \n]\{[ \t]{0,20}\n(?=[ \t]{0,20}(?:""(?:code|statusCode|name|request|response|details)""|(?:code|statusCode|name|request|response|details)):)", RegexOptions.CultureInvariant);

    private static readonly Regex Bare = new(@"\n[ \t]{0,20}code: '(?<code>[A-Za-z][A-Za-z0-9_.]{2,100})'", RegexOptions.CultureInvariant);

    private static readonly Regex Polled = new(@"\GThe long-running operation has failed(?:\. (?<code>[A-Za-z][A-Za-z0-9_.]{2,100})\. )?", RegexOptions.CultureInvariant);

    private static readonly Regex Unexpected = new(@"\GUnexpected status code: (?<status>\d{3})\b", RegexOptions.CultureInvariant);

    private static readonly Regex CodeShape = new(@"^[A-Za-z][A-Za-z0-9_.]{2,100}$", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => "JavaScript";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text)
    {
        var clean = text.Text;
        var previousEnd = 0;
        for (var head = Head.Match(clean); head.Success;)
        {
            var next = head.NextMatch();
            if (head.Index >= previousEnd && Build(clean, head, Math.Min(next.Success ? next.Index : clean.Length, head.Index + MaxDistance)) is { } error)
            {
                previousEnd = error.End;
                yield return error;
            }

            head = next;
        }
    }

    private AzureError? Build(string text, Match head, int limit)
    {
        var from = head.Index + head.Length;
        var stop = MessageEnd.Match(text, from, limit - from);
        var messageEnd = stop.Success ? stop.Index : TextScan.ParagraphEnd(text, from, limit);
        var value = MembersOf(text, from, limit);
        var bare = value.Kind == JsonKind.Null ? Bare.Match(text, from, limit - from) : Match.Empty;
        var isRest = head.Groups["type"].Value == "RestError";
        var polled = Polled.Match(text, from);
        var code = value["code"].Kind == JsonKind.String && CodeShape.IsMatch(value["code"].Text) ? value["code"] : null;
        if (!isRest && !polled.Success && !bare.Success && (code is null || HttpStatus.Parse(value["statusCode"].Text) == 0))
            return null;

        // The client's own code hides the service's, which is in the body that it could not read.
        var body = code?.Text == "PARSE_ERROR" ? ArmErrors.Find(text, from, Math.Max(from, Math.Min(limit, value.Start))).FirstOrDefault() : null;
        var end = TextScan.TrimEnd(text, head.Index, value.Kind == JsonKind.Null ? bare.Success ? bare.Index + bare.Length : Math.Max(messageEnd, from) : value.End);
        return new AzureError
        {
            Code = body?.Code ?? code?.Text ?? (bare.Success ? bare.Groups["code"].Value : polled.Groups["code"].Value),
            CodeAt = body?.CodeAt ?? (code is not null ? code.Start + 1 : bare.Success ? bare.Groups["code"].Index : polled.Groups["code"] is { Success: true, Index: var index } ? index : -1),
            Message = body?.Message ?? TextScan.Slice(text, polled.Groups["code"].Success ? polled.Index + polled.Length : from, Math.Max(messageEnd, from)),
            Target = TargetOf(value),
            StatusCode = StatusOf(text, from, limit, value),
            Format = Format,
            Start = head.Index,
            End = Math.Max(end, from),
            Request = RequestOf(value),
        };
    }

    /// <summary>The members: a body in the message has a code too, but none of what the client adds.</summary>
    private static JsonValue MembersOf(string text, int from, int limit)
    {
        var at = Members.Match(text, from, limit - from);
        for (var i = 0; at.Success && i < MaxObjects; i++)
        {
            var value = JsonReader.Parse(text, at.Index + 1).Value;
            if (value["statusCode"].Kind != JsonKind.Null || value["request"].Kind == JsonKind.Object || value["name"].Kind == JsonKind.String)
                return value;
            at = at.NextMatch();
        }

        return JsonValue.Null;
    }

    // Releases before 22 keep the service's error in the details.
    private static string TargetOf(JsonValue members) =>
        members["target"].Text is { Length: > 0 } target ? target : members["details"]["error"]["target"].Text;

    private static int StatusOf(string text, int from, int limit, JsonValue members)
    {
        if (HttpStatus.Parse(members["statusCode"].Text) is var status and not 0)
            return status;
        return Unexpected.Match(text, from) is { Success: true } unexpected && unexpected.Index < limit ? HttpStatus.Parse(unexpected.Groups["status"].Value) : 0;
    }

    private static AzureRequest? RequestOf(JsonValue members) => members["request"]["url"].Text is { Length: > 0 } address
        ? new AzureRequest { Address = address, Method = members["request"]["method"].Text.ToUpperInvariant(), OperationId = "" }
        : null;
}
