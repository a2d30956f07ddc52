using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// The older Azure SDK for .NET: <c>CloudException: message</c>, without the code; a polled failure is
/// <c>Long running operation failed with status 'X'. Additional Info:'message'</c>.
/// </summary>
internal sealed class CloudExceptionReader : IErrorReader
{
    private static readonly Regex Record = new(
        @"\bCloudException: (?:Long running operation failed with status '(?<state>[A-Za-z]{2,60})'\.(?:\s{1,40}Additional Info:'(?=(?<info>\S)))?|Operation returned an invalid status code '(?<status>[A-Za-z]{2,60})'|(?=\S))",
        RegexOptions.CultureInvariant);

    private static readonly Regex End = new(@"\n[ \t]{0,40}(?:at |---|\n)|\n\n", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => ".NET";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text)
    {
        for (var record = Record.Match(text.Text); record.Success;)
        {
            var next = record.NextMatch();
            yield return Build(text.Text, record, next.Success ? next.Index : text.Text.Length);
            record = next;
        }
    }

    private AzureError Build(string text, Match record, int limit)
    {
        var from = record.Index + record.Length;
        var window = Math.Min(TextScan.MaxMessage, limit - from);
        var end = TextScan.TrimEnd(text, from, End.Match(text, from, window) is { Success: true } stop ? stop.Index : from + window);
        var state = record.Groups["state"].Value;
        return new AzureError
        {
            Code = state,
            CodeAt = state.Length > 0 ? record.Groups["state"].Index : -1,
            Message = record.Groups["info"].Success || (state.Length == 0 && !record.Groups["status"].Success) ? TextScan.Slice(text, from, end).TrimEnd('\'') : TextScan.Slice(text, record.Index + "CloudException: ".Length, from),
            StatusCode = HttpStatus.Parse(state.Length > 0 ? state : record.Groups["status"].Value),
            Format = Format,
            Start = record.Index,
            End = Math.Max(from, end),
        };
    }
}
