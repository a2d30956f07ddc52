using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>Terraform's diagnostics, whoever reports them: <c>Error: summary</c>, the resource and the line, then the detail.</summary>
internal sealed class TerraformReader : IErrorReader
{
    private const int MaxRecord = 8192;

    private static readonly Regex Head = new(@"^[ \t]{0,8}(?:Error|Warning): (?=\S)", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex Place = new(@"\n[ \t]{0,8}(?:with (?<resource>[\w.\[\]""-]{3,300}),|on \S{1,200} line \d{1,7})", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => "Terraform";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text)
    {
        var clean = text.Text;
        for (var head = Head.Match(clean); head.Success;)
        {
            var next = head.NextMatch();
            var limit = Math.Min(next.Success ? next.Index : clean.Length, head.Index + MaxRecord);
            if (Place.Match(clean, head.Index, limit - head.Index) is { Success: true } place)
            {
                yield return new AzureError
                {
                    Message = TextScan.Slice(clean, head.Index + head.Length, place.Index),
                    Command = place.Groups["resource"].Value,
                    Format = Format,
                    Start = TextScan.SkipSpace(clean, head.Index, limit),
                    End = TextScan.TrimEnd(clean, head.Index, limit),
                };
            }

            head = next;
        }
    }
}
