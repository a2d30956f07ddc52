using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// The older Azure SDK for Go where it could not read the response: <c>compute.GalleriesClient#Get: Failure responding to
/// request: StatusCode=404 -- Original Error: …</c>, without a code.
/// </summary>
internal sealed class GoClientReader : IErrorReader
{
    private static readonly Regex Record = new(
        @"\b(?<client>[a-z]{3,30}\.[A-Za-z]{3,60}#[A-Za-z]{2,40}): (?<message>Failure (?:sending|responding to|preparing) request: StatusCode=(?<status>\d{1,3})(?: -- Original Error: [^\n]{0,2000})?)",
        RegexOptions.CultureInvariant);

    private static readonly string[] Parts = [" request: StatusCode="];

    /// <inheritdoc/>
    public string Format => "Azure SDK for Go";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text) => TextScan.HasAny(text.Text, Parts) ? Record.Matches(text.Text).Cast<Match>().Select(record => new AzureError
    {
        Message = record.Groups["message"].Value.Trim(),
        StatusCode = HttpStatus.Parse(record.Groups["status"].Value),
        Command = record.Groups["client"].Value,
        Format = GoTool.Of(text.Text, record.Index),
        Start = record.Index,
        End = TextScan.TrimEnd(text.Text, record.Index, record.Index + record.Length),
    }) : [];
}
