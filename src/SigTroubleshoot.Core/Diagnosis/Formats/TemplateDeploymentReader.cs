using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// Template deployments in Az PowerShell (<c>Error: Code=X; Message=…</c>) and in the portal
/// (<c>message (Code: C, Target: T)</c>).
/// </summary>
internal sealed class TemplateDeploymentReader : IErrorReader
{
    private static readonly Regex Record = new(
        @"(?:\b(?<command>[A-Z][A-Za-z]{2,20}-Az[A-Za-z0-9]{2,60})[ ]?:[^\n]{0,60})?(?:\bError:[ ]{1,4})?\bCode=(?<code>[A-Za-z][A-Za-z0-9_.]{2,100});\s{1,20}Message=",
        RegexOptions.CultureInvariant);

    private static readonly Regex Next = new(@"\n[^\n]{0,120}(?:\bError: |\bCode=[A-Za-z]{3}|[A-Z][a-z]{2,20}-Az[A-Za-z]{3})", RegexOptions.CultureInvariant);

    private static readonly Regex Portal = new(
        @"\((?:Error )?Code: (?<code>[A-Za-z][A-Za-z0-9_.]{2,100})(?:, Target: (?<target>[^)\n]{0,400}))?\)",
        RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => "Az PowerShell";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text) =>
        Records(text.Text).Concat(PortalRecords(text.Text)).OrderBy(error => error.Start);

    private IEnumerable<AzureError> Records(string text)
    {
        foreach (Match record in Record.Matches(text))
        {
            var from = record.Index + record.Length;
            var end = TextScan.ParagraphEnd(text, from, text.Length);
            if (Next.Match(text, from, end - from) is { Success: true } next)
                end = next.Index;
            end = TextScan.TrimEnd(text, from, end);
            yield return new AzureError
            {
                Code = record.Groups["code"].Value,
                CodeAt = record.Groups["code"].Index,
                Message = TextScan.Slice(text, from, end),
                Command = record.Groups["command"].Value,
                Format = Format,
                Start = record.Index,
                End = end,
            };
        }
    }

    /// <summary>The message is what precedes the parentheses in the same paragraph.</summary>
    private static IEnumerable<AzureError> PortalRecords(string text)
    {
        var previousEnd = 0;
        foreach (Match portal in Portal.Matches(text))
        {
            var lowest = Math.Max(previousEnd, portal.Index - 4096);
            var blank = text.LastIndexOf("\n\n", portal.Index, portal.Index - lowest, StringComparison.Ordinal);
            var start = TextScan.SkipSpace(text, blank < 0 ? lowest : blank, portal.Index);
            previousEnd = portal.Index + portal.Length;
            yield return new AzureError
            {
                Code = portal.Groups["code"].Value,
                CodeAt = portal.Groups["code"].Index,
                Message = TextScan.Slice(text, start, portal.Index),
                Target = portal.Groups["target"].Value.Trim(),
                Format = "Azure portal",
                Start = start,
                End = previousEnd,
            };
        }
    }
}
