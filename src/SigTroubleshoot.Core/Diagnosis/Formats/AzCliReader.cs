using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// The Azure CLI and the Azure SDK for Python: <c>(Code) message</c>, then <c>Code:</c>, <c>Message:</c>, and <c>Target:</c>;
/// or only those labels; or <c>ERROR:</c> and <c>ValidationError:</c> with a bare message, in old releases.
/// </summary>
internal sealed class AzCliReader : IErrorReader
{
    /// <summary>The name of the format.</summary>
    public const string FormatName = "Azure CLI";

    private const int MaxCommandDistance = 4096;

    /// <summary>
    /// A code in parentheses counts at the start of a line or after a word and a colon, if it consists of several
    /// words or is well known; <c>(Optional)</c> is prose.
    /// </summary>
    private const string InParentheses =
        @"(?:E[ ]{1,6})?(?:ERROR: )?\((?<code>[A-Z][A-Za-z0-9]{0,60}[a-z0-9][A-Z][A-Za-z0-9]{1,80}|Conflict|Forbidden|Unauthorized|Throttled|Canceled)\)[ \t]{1,4}(?=\S)";

    // Two patterns are faster than one: this one is only tried where a line starts.
    private static readonly Regex LineHead = new(
        @"^[ \t]{0,40}(?:" + InParentheses
        + @"|(?:E[ ]{1,6})?Code: (?<code>[A-Za-z][A-Za-z0-9_.]{2,80})[ \t]{0,20}\n[ \t]{0,40}(?:E[ ]{1,6})?(?=Message: )"
        + @"|(?<bare>ERROR|ValidationError|CLIError|InvalidArgumentValueError|[a-z.]{0,60}(?:CloudError|HttpResponseError|ResourceNotFoundError|ResourceExistsError|ClientAuthenticationError)): (?=[^\s({\[\-=]))",
        RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex InnerHead = new(@":[ \t]" + InParentheses, RegexOptions.CultureInvariant);

    private static readonly Regex Labels = new(
        @"^[ \t]{0,40}(?:E[ ]{1,6})?(?<name>Code|Message|Target|Exception Details|Inner error|Additional Information|Content): ?",
        RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex Invalid = new(@"\AOperation returned an invalid status '(?<status>[A-Za-z ]{2,60})'", RegexOptions.CultureInvariant);

    private static readonly Regex Command = new(@"(?<![\w-])az [a-z][a-z-]{1,40}(?: [a-z][a-z-]{1,40}){0,3}(?![\w-])", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    private static readonly Regex Continuation = new(@"^E[ ]{1,6}", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    /// <inheritdoc/>
    public string Format => FormatName;

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text)
    {
        var clean = text.Text;
        var heads = Heads(clean);
        var end = 0;
        for (var (i, next) = (0, 0); i < heads.Count; i = next)
        {
            var head = heads[i];
            next = i + 1;

            // The second line of a record, "Code: X", also looks like a heading.
            var code = head.Groups["code"].Value;
            while (next < heads.Count && code.Length > 0 && clean[head.Groups["code"].Index - 1] == '(' && heads[next].Groups["code"].Value == code && IsLabel(clean, heads[next]) && heads[next].Index - head.Index < TextScan.MaxMessage)
                next++;
            if (head.Index >= end)
            {
                var error = Build(clean, head, next < heads.Count ? heads[next].Index : clean.Length);
                end = error.End;
                yield return error;
            }
        }
    }

    // In order of appearance, without those that are inside of another.
    private static List<Match> Heads(string text)
    {
        var heads = new List<Match>();
        var (line, inner, end) = (LineHead.Match(text), InnerHead.Match(text), 0);
        while (line.Success || inner.Success)
        {
            var head = line.Success && (!inner.Success || line.Index <= inner.Index) ? line : inner;
            if (ReferenceEquals(head, line))
                line = line.NextMatch();
            else
                inner = inner.NextMatch();
            if (head.Index < end)
                continue;
            heads.Add(head);
            end = head.Index + head.Length;
        }

        return heads;
    }

    private static bool IsLabel(string text, Match head) => text[Math.Max(0, head.Groups["code"].Index - 1)] == ' ';

    private AzureError Build(string text, Match head, int limit)
    {
        var code = head.Groups["code"];
        var from = head.Index + head.Length;
        limit = Math.Min(limit, from + 2 * TextScan.MaxMessage);
        var message = code.Success && IsLabel(text, head) ? "" : Plain(text, from, MessageEnd(text, from, limit));
        var end = code.Success && IsLabel(text, head) ? from : TextScan.TrimEnd(text, from, MessageEnd(text, from, limit));
        var target = "";
        for (var label = Labels.Match(text, end, limit - end); code.Success && label.Success && TextScan.IsBlank(text, end, label.Index); label = Labels.Match(text, end, limit - end))
        {
            var name = label.Groups["name"].Value;
            var valueFrom = label.Index + label.Length;
            var valueTo = name is "Message" or "Target" or "Code" ? MessageEnd(text, valueFrom, limit) : valueFrom;
            if (valueTo == valueFrom)
                break;
            var value = Plain(text, valueFrom, valueTo);
            if (name == "Code" && value != code.Value)
                break;
            message = name == "Message" ? value : message;
            target = name == "Target" ? value : target;
            end = TextScan.TrimEnd(text, valueFrom, valueTo);
        }

        return new AzureError
        {
            Code = code.Value,
            CodeAt = code.Success ? code.Index : -1,
            Message = message,
            Target = target,
            StatusCode = code.Success ? 0 : HttpStatus.Parse(Invalid.Match(message).Groups["status"].Value.Replace(" ", "")),
            Command = code.Success ? "" : CommandBefore(text, head.Index),
            Format = Format,
            Start = TextScan.SkipSpace(text, head.Index, code.Success ? code.Index : from) is var start && text[start] == ':' ? start + 2 : start,
            End = end,
        };
    }

    /// <summary>The command of an error that says nothing itself, if the text shows it.</summary>
    private static string CommandBefore(string text, int at)
    {
        var from = Math.Max(0, at - MaxCommandDistance);
        return Command.Match(text, from, at - from).Value;
    }

    /// <summary>A message ends before the next label, a blank line, or another tool's output.</summary>
    private static int MessageEnd(string text, int from, int limit)
    {
        var end = TextScan.ParagraphEnd(text, from, limit);
        return Labels.Match(text, from, end - from) is { Success: true } label && label.Index > from ? label.Index : end;
    }

    private static string Plain(string text, int from, int to) => Continuation.Replace(TextScan.Slice(text, from, to), "");
}
