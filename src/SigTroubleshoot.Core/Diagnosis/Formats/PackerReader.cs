using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>Packer's azure-arm builder: <c>ERROR: -> Code : message</c>, with deeper arrows for the details.</summary>
internal sealed class PackerReader : IErrorReader
{
    private static readonly Regex Arrow = new(
        @"->[ ]{1,2}(?<code>[A-Z][A-Za-z0-9_.]{2,100})[ ]?:(?<message>[^\n]{0,16384})",
        RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => "Packer";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text) => Arrow.Matches(text.Text).Cast<Match>().Select(arrow => new AzureError
    {
        Code = arrow.Groups["code"].Value,
        CodeAt = arrow.Groups["code"].Index,
        Message = arrow.Groups["message"].Value.Trim(),
        Format = Format,
        Start = arrow.Index,
        End = TextScan.TrimEnd(text.Text, arrow.Index, arrow.Index + arrow.Length),
    });
}
