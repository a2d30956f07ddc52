using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// Az.Compute's errors: <c>Cmdlet : message</c>, then <c>ErrorCode:</c>, <c>ErrorMessage:</c>, <c>ErrorTarget:</c>,
/// <c>StatusCode:</c>, and <c>OperationID :</c>. PowerShell 7 rewraps them, so a label may be anywhere in a line
/// and its value on the next one; people also paste only parts.
/// </summary>
internal sealed class AzPowerShellReader : IErrorReader
{
    private const int MaxHeadDistance = 8192;

    private const int MaxStatus = 600;

    private static readonly Regex Label = new(
        @"\b(ErrorCode|ErrorMessage|ErrorTarget|StatusCode|ReasonPhrase|StartTime|EndTime|OperationI[Dd]|Status)[ \t]{0,20}:(?!:)",
        RegexOptions.CultureInvariant);

    private static readonly Regex Head = new(
        @"\b(?<command>[A-Z][A-Za-z]{2,20}-Az[A-Za-z0-9]{2,60})[ ]?:(?=\s)|\bCommandName - (?<command>[A-Za-z0-9-]{3,80});|^(?<message>Message)[ \t]{1,20}:[ ]|\b[A-Z][A-Za-z.]{0,80}CloudException:[ ]",
        RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex Invocation = new(@"\bInvocationInfo\s{0,20}:\s{0,20}\{(?<command>[A-Za-z0-9-]{3,80})\}", RegexOptions.CultureInvariant);

    private static readonly Regex Token = new(@"\G\s{0,200}(?<value>[A-Za-z0-9][\w.\-/]{0,200})", RegexOptions.CultureInvariant);

    // The status may be wrapped and indented.
    private static readonly Regex StatusBefore = new(@"Status:\s{1,200}\d{3}(?:\s{1,200}\([^)]{0,80}\))?\s{0,400}\z", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => "Az PowerShell";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text)
    {
        var heads = Head.Matches(text.Text).Cast<Match>().ToList();
        var records = Records(text.Text).ToList();
        var labelled = new List<LabelledError>();
        for (var i = 0; i < records.Count; i++)
        {
            if (Build(text.Text, records[i], i + 1 < records.Count ? records[i + 1][0].Index : text.Text.Length) is { } error)
                labelled.Add(error);
        }

        return Join(text.Text, labelled, heads).OrderBy(error => error.Start);
    }

    /// <summary>Groups the labels: a record ends where a label is repeated or where other text separates two labels.</summary>
    private static IEnumerable<List<Match>> Records(string text)
    {
        var record = new List<Match>();
        foreach (Match label in Label.Matches(text))
        {
            if (record.Count > 0 && !Continues(text, record, label))
            {
                yield return record;
                record = [];
            }

            if (record.Count > 0 || Name(label) is "ErrorCode" or "ErrorMessage")
                record.Add(label);
        }

        if (record.Count > 0)
            yield return record;
    }

    private static bool Continues(string text, List<Match> record, Match label)
    {
        var name = Name(label);
        var last = record[record.Count - 1];
        if (name == "Status" && !Has(record, "OperationID"))
            return true;
        if (name == "ErrorCode" || Has(record, name) || label.Index - last.Index > TextScan.MaxMessage)
            return false;
        var valueEnd = TextScan.ParagraphEnd(text, last.Index + last.Length, label.Index);
        return TextScan.IsBlank(text, valueEnd, label.Index);
    }

    private static bool Has(List<Match> record, string name) => record.Any(label => Name(label) == name);

    private static string Name(Match label) => label.Groups[1].Value is var name && name == "OperationId" ? "OperationID" : label.Groups[1].Value;

    private static LabelledError? Build(string text, List<Match> record, int recordLimit)
    {
        // In a message, "Status:" is just a word.
        record.RemoveAll(label => Name(label) == "Status" && !Has(record.TakeWhile(other => other != label).ToList(), "OperationID"));
        var error = new LabelledError { Start = record[0].Index, Limit = recordLimit };
        for (var i = 0; i < record.Count; i++)
        {
            var from = record[i].Index + record[i].Length;
            var isLast = i == record.Count - 1;
            var limit = isLast ? Math.Min(recordLimit, from + TextScan.MaxMessage) : record[i + 1].Index;
            var name = Name(record[i]);
            error.End = from;
            if (name is "ErrorMessage" or "ErrorTarget" && !isLast)
                error.Set(name, text, from, limit);
            else if (name == "ErrorMessage")
                error.Set(name, text, from, TextScan.ParagraphEnd(text, TextScan.SkipSpace(text, from, limit), limit));
            else if (name is "ErrorTarget" or "ReasonPhrase" or "StartTime" or "EndTime")
                error.Set(name, text, from, TextScan.LineEnd(text, from, limit));
            else if (Token.Match(text, from) is { Success: true } token && token.Index + token.Length <= limit)
                error.Set(name, text, token.Groups["value"].Index, token.Index + token.Length, token.Groups["value"].Index);
        }

        // .NET's own exceptions print "Status: 404 (Not Found)" and "ErrorCode: X" without a message label.
        var isDotNet = record.Count == 1 && error.Code.Length > 0 && IsAfterStatus(text, error.Start);
        return isDotNet || (error.Code.Length == 0 && error.Message.Length == 0) ? null : error;
    }

    private static bool IsAfterStatus(string text, int at) => StatusBefore.IsMatch(text.Substring(Math.Max(0, at - MaxStatus), Math.Min(at, MaxStatus)));

    private IEnumerable<AzureError> Join(string text, List<LabelledError> labelled, List<Match> heads)
    {
        var next = 0;
        var previousEnd = 0;
        foreach (var error in labelled)
        {
            Match? first = null, command = null;
            for (; next < heads.Count && heads[next].Index < error.Start; next++)
            {
                var head = heads[next];
                if (head.Index < previousEnd)
                    continue;
                if (first is { } bare && IsBareError(text, bare, head.Index))
                    yield return BareError(text, bare, head.Index);
                first = head.Groups["command"].Success || command is null ? head : first;
                command = head.Groups["command"].Success ? head : command;
            }

            var isNear = first is not null && error.Start - first.Index <= MaxHeadDistance;
            var start = isNear ? first!.Index : error.Start;
            var message = error.Message.Length > 0 || !isNear ? error.Message : TextScan.Slice(text, first!.Index + first.Length, error.Start);
            yield return new AzureError
            {
                Code = error.Code,
                CodeAt = error.CodeAt,
                Message = message,
                Target = error.Target,
                StatusCode = error.StatusCode,
                OperationId = error.OperationId,
                Command = isNear && command is not null ? command.Groups["command"].Value : InvokedAfter(text, error.End, error.Limit),
                Format = Format,
                Start = start,
                End = error.End,
            };
            previousEnd = error.End;
        }

        for (; next < heads.Count; next++)
        {
            var limit = next + 1 < heads.Count ? heads[next + 1].Index : text.Length;
            if (heads[next].Index >= previousEnd && IsBareError(text, heads[next], limit))
                yield return BareError(text, heads[next], limit);
        }
    }

    private static string InvokedAfter(string text, int end, int limit) =>
        Invocation.Match(text, end, Math.Min(2000, Math.Max(0, limit - end))) is { Success: true } invoked ? invoked.Groups["command"].Value : "";

    /// <summary>Whether a heading at the start of a line has no labels: errors of the client itself have none.</summary>
    private static bool IsBareError(string text, Match head, int limit) =>
        head.Groups["command"].Success && head.Value[head.Length - 1] == ':'
        && TextScan.IsAtLineStart(text, head.Index)
        && !TextScan.IsBlank(text, head.Index + head.Length, TextScan.ParagraphEnd(text, head.Index + head.Length, limit));

    private AzureError BareError(string text, Match head, int limit)
    {
        var from = head.Index + head.Length;
        var end = TextScan.TrimEnd(text, from, TextScan.ParagraphEnd(text, from, limit));
        return new AzureError
        {
            Message = TextScan.Slice(text, from, end),
            Command = head.Groups["command"].Value,
            Format = Format,
            Start = head.Index,
            End = end,
        };
    }

    /// <summary>The values of one record's labels.</summary>
    private sealed class LabelledError
    {
        public string Code { get; private set; } = "";

        public int CodeAt { get; private set; } = -1;

        public string Message { get; private set; } = "";

        public string Target { get; private set; } = "";

        public int StatusCode { get; private set; }

        public string OperationId { get; private set; } = "";

        public int Start { get; init; }

        public int End { get; set; }

        /// <summary>Where the next record starts.</summary>
        public int Limit { get; init; }

        public void Set(string label, string text, int from, int to, int codeAt = -1)
        {
            var value = TextScan.Slice(text, from, to);
            End = Math.Max(End, TextScan.TrimEnd(text, from, to));
            switch (label)
            {
                case "ErrorCode":
                    (Code, CodeAt) = (value, codeAt);
                    break;
                case "ErrorMessage":
                    Message = value;
                    break;
                case "ErrorTarget":
                    Target = value;
                    break;
                case "StatusCode":
                    StatusCode = HttpStatus.Parse(value);
                    break;
                case "OperationID":
                    OperationId = value;
                    break;
            }
        }
    }
}
