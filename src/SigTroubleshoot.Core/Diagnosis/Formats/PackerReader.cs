using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// Packer's azure-arm builder: <c>ERROR: -> Code : message</c>, with deeper arrows for the details; its own errors, which have
/// no code, behind <c>Build 'x' errored after …:</c> and <c>--> azure-arm:</c>; and the faults of a template, each behind a star.
/// </summary>
internal sealed class PackerReader : IErrorReader
{
    private static readonly Regex Record = new(
        @"->[ ]{1,2}(?<code>[A-Z][A-Za-z0-9_.]{2,100})[ ]?:(?<message>[^\n]{0,16384})"
        + @"|\bBuild '[^'\n]{1,200}' errored(?: after [^:\n]{1,100})?:[ ](?<message>[^\n]{1,16384})"
        + @"|^--> [\w.-]{1,200}:[ ](?<message>[^\n]{1,16384})"
        + @"|\b\d{1,4} error\(s\) occurred:\s{1,40}(?<message>\*[ ][^\n]{1,4096}(?:\n(?!\n)[^\n]{1,4096}|\n\n(?=\*[ ])){0,40})",
        RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly string[] Parts = ["->", "' errored", " error(s) occurred:"];

    /// <summary>In characters. A build has few artifacts.</summary>
    private const int ListReach = 16 * 1024;

    /// <inheritdoc/>
    public string Format => "Packer";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text) => TextScan.HasAny(text.Text, Parts) ? Record.Matches(text.Text).Cast<Match>().Where(record => !IsArtifact(text.Text, record)).Select(record => new AzureError
    {
        Code = record.Groups["code"].Value,
        CodeAt = record.Groups["code"].Success ? record.Groups["code"].Index : -1,
        Message = record.Groups["message"].Value.Trim(),
        Format = Format,
        Start = record.Index,
        End = TextScan.TrimEnd(text.Text, record.Index, record.Index + record.Length),
    }) : [];

    // "--> azure-arm: ..." is an error after "had errors:", and what was made after "The artifacts of successful builds are:".
    private static bool IsArtifact(string text, Match record)
    {
        if (text[record.Index] != '-' || text[record.Index + 1] != '-')
            return false;
        var reach = Math.Min(record.Index, ListReach);
        return text.LastIndexOf("artifacts of successful builds", record.Index, reach, StringComparison.Ordinal) > text.LastIndexOf("had errors", record.Index, reach, StringComparison.Ordinal);
    }
}
