using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// Finds <c>"code"</c> and <c>"message"</c> by their names if JSON cannot be read: fragments without braces,
/// JSON with escaped quotes in plain text (<c>\"code\"</c>), and JavaScript's <c>code: 'X'</c>.
/// </summary>
internal static class CodePatterns
{
    /// <summary>The maximum distance between a message and its code.</summary>
    private const int MaxDistance = 2048;

    /// <summary>The maximum length of a code field.</summary>
    private const int MaxCode = 200;

    private static readonly Regex Name = new(
        @"\b(?<name>code|errorCode|provisioningErrorCode|message|target)(?:\\{0,15}[""'])?\s{0,20}:\s{0,20}(?=(?<value>\\{0,15}[""'`]))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Code = new(@"^[A-Za-z][A-Za-z0-9_.]{2,80}$", RegexOptions.CultureInvariant);

    private static readonly Regex PascalCase = new(@"^[A-Z]+[a-z][A-Za-z0-9]*$", RegexOptions.CultureInvariant);

    /// <summary>The errors between two positions that no parsed error covers.</summary>
    public static IEnumerable<AzureError> Find(string text, int from, int to, IReadOnlyList<AzureError> known)
    {
        var covered = known.OrderBy(error => error.Start).ToList();
        var nextCovered = 0;
        var coveredTo = from;
        var pending = new Pending(from);
        for (var match = Name.Match(text, from, to - from); match.Success;)
        {
            for (; nextCovered < covered.Count && covered[nextCovered].Start <= match.Index; nextCovered++)
                coveredTo = Math.Max(coveredTo, covered[nextCovered].End);
            if (match.Index < coveredTo)
            {
                match = Name.Match(text, coveredTo, to - coveredTo);
                continue;
            }

            var field = match.Groups["name"].Value.ToLowerInvariant();
            var isCode = field is not ("message" or "target");
            var value = QuotedText.Read(text, match.Groups["value"].Index, Math.Min(to, match.Index + (isCode ? MaxCode : TextScan.MaxMessage)), Closes);
            if (isCode && !Code.IsMatch(value.Text))
            {
                match = match.NextMatch();
                continue;
            }

            if (pending.IsFull(isCode ? "code" : field, match.Index) || (isCode && text.IndexOf('{', pending.End, match.Index - pending.End) >= 0))
            {
                if (pending.ToError() is { } error)
                    yield return error;
                pending = new Pending(match.Index);
            }

            pending.Set(isCode ? "code" : field, value, match, text);
            match = Name.Match(text, Math.Min(value.End, to), to - Math.Min(value.End, to));
        }

        if (pending.ToError() is { } last)
            yield return last;
    }

    /// <summary>The format, derived from the quotes: JavaScript prints names without quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="valueAt">The position of the quote before a value, or -1.</param>
    public static string FormatOf(string text, int valueAt)
    {
        var at = valueAt - 1;
        while (at > 0 && text[at] is ' ' or ':')
            at--;
        return at >= 0 && char.IsLetter(text[at]) && text[valueAt] is '\'' or '`' ? "JavaScript" : "ARM JSON";
    }

    private static bool Closes(string text, int after)
    {
        var next = after;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r' or '\\')
            next++;
        return next >= text.Length || text[next] is ',' or '}' or ']' or '\n' || (text[next] is 'n' or 'r' && next > after && text[next - 1] == '\\');
    }

    /// <summary>The fields seen since the last error.</summary>
    private sealed class Pending(int from)
    {
        private readonly Dictionary<string, string> _fields = [];
        private int _start = -1;
        private int _codeAt = -1;
        private string _format = "";

        /// <summary>Where the last field ends.</summary>
        public int End { get; private set; } = from;

        /// <summary>Whether a field starts another error: it is repeated, or too far away.</summary>
        public bool IsFull(string field, int at) => _start >= 0 && (_fields.ContainsKey(field) || at - End > MaxDistance);

        public void Set(string field, QuotedText value, Match match, string text)
        {
            _fields[field] = value.Text;
            _start = _start < 0 ? match.Index : _start;
            End = value.End;
            if (field != "code")
                return;
            var quotes = match.Groups["value"];
            _codeAt = quotes.Index + quotes.Length;
            _format = FormatOf(text, quotes.Index);
        }

        /// <summary>The error; null without a code, or with only a word that may be any program's code.</summary>
        public AzureError? ToError() => !_fields.TryGetValue("code", out var code) || (_fields.Count == 1 && !PascalCase.IsMatch(code)) ? null : new AzureError
        {
            Code = code,
            CodeAt = _codeAt,
            Message = _fields.TryGetValue("message", out var message) ? QuotedText.Bare(message) : "",
            Target = _fields.TryGetValue("target", out var target) ? target : "",
            Format = _format,
            Start = _start,
            End = End,
        };
    }
}
