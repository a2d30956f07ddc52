using System.Text.RegularExpressions;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// The older Azure SDK for Python, in Ansible and old Azure CLI: <c>Azure Error: C</c>, <c>Message:</c>, <c>Target:</c>,
/// then <c>Error Code:</c> and <c>Message:</c> for each detail. Ansible prints the line breaks as <c>\n</c>.
/// </summary>
internal sealed class MsRestReader : IErrorReader
{
    private const string LineBreak = @"(?:\s|\\{1,8}[nt]){1,40}";

    private static readonly Regex Head = new(
        @"\b(?:Azure Error|Error Code): (?<code>[A-Za-z][A-Za-z0-9_.]{1,100}[A-Za-z0-9_])[.]?" + LineBreak + "Message: ",
        RegexOptions.CultureInvariant);

    private static readonly Regex Label = new(
        LineBreak + @"(?<name>Target|Exception Details|Inner error|Additional Information|Error Code|Error Type): ?",
        RegexOptions.CultureInvariant);

    private static readonly Regex TargetEnd = new(@"\s|\\{1,8}[nt""']|[""',}]|$", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Format => "Azure SDK for Python";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text)
    {
        var clean = text.Text;
        for (var head = Head.Match(clean); head.Success;)
        {
            var next = head.NextMatch();
            yield return Build(clean, head, next.Success ? next.Index : clean.Length);
            head = next;
        }
    }

    private AzureError Build(string text, Match head, int limit)
    {
        var from = head.Index + head.Length;
        var paragraph = TextScan.ParagraphEnd(text, from, limit);
        var label = Label.Match(text, from, paragraph - from);
        var end = label.Success ? label.Index : MessageEnd(text, from, paragraph);
        var target = "";
        var recordEnd = end;
        if (label.Success && label.Groups["name"].Value == "Target")
        {
            var targetAt = label.Index + label.Length;
            recordEnd = TargetEnd.Match(text, targetAt, paragraph - targetAt).Index;
            target = text.Substring(targetAt, recordEnd - targetAt);
        }

        return new AzureError
        {
            Code = head.Groups["code"].Value,
            CodeAt = head.Groups["code"].Index,
            Message = JsonUnescaper.Unescape(TextScan.Slice(text, from, end)),
            Target = target,
            Format = text.IndexOf("Azure Error", head.Index, 11, StringComparison.Ordinal) >= 0 && head.Value.IndexOf('\\') >= 0 ? "Ansible" : Format,
            Start = head.Index,
            End = recordEnd,
        };
    }

    /// <summary>A message that is a JSON string ends with its quote.</summary>
    private static int MessageEnd(string text, int from, int limit)
    {
        for (var at = from; at + 1 < limit; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '"' && text[at + 1] is ',' or '}')
                return at;
        }

        return TextScan.TrimEnd(text, from, limit);
    }
}
