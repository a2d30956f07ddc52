using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// The Azure SDK for JavaScript: <c>RestError: message</c>, a stack, then the error's members with <c>code: 'X'</c>.
/// (A message among the members is read like JSON.)
/// </summary>
internal sealed class JavaScriptReader : IErrorReader
{
    private const int MaxDistance = 8192;

    private static readonly Regex Code = new(@"\bcode: '(?<code>[A-Za-z][A-Za-z0-9_.]{2,100})'", RegexOptions.CultureInvariant);

    private static readonly Regex Head = new(@"\b[A-Z][A-Za-z]{0,40}Error: ", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    private static readonly Regex MessageEnd = new(@"\n[ \t]{0,20}(?:at |code: |\}|\n)|[ ]\{[ \t]{0,20}\n", RegexOptions.CultureInvariant);

    private static readonly Regex Status = new(@"\bstatusCode: (?<status>\d{3})\b", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => "JavaScript";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text)
    {
        var clean = text.Text;
        var previousEnd = 0;
        foreach (Match code in Code.Matches(clean))
        {
            var lowest = Math.Max(previousEnd, code.Index - MaxDistance);
            var head = Head.Match(clean, lowest, code.Index - lowest);
            previousEnd = code.Index + code.Length;
            if (!head.Success)
                continue;

            var from = head.Index + head.Length;
            var stop = MessageEnd.Match(clean, from, code.Index - from);
            yield return new AzureError
            {
                Code = code.Groups["code"].Value,
                CodeAt = code.Groups["code"].Index,
                Message = TextScan.Slice(clean, from, stop.Success ? stop.Index : code.Index),
                StatusCode = HttpStatus.Parse(Status.Match(clean, previousEnd, Math.Min(1000, clean.Length - previousEnd)).Groups["status"].Value),
                Format = Format,
                Start = head.Index,
                End = previousEnd,
            };
        }
    }
}
