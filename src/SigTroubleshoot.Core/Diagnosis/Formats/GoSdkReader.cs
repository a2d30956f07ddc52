using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// The older Azure SDK for Go, in Terraform and Packer: <c>Status=400 Code="C" Message="M" Target="T"</c>,
/// at any level of escaping (installers print it inside <c>msg="…"</c>), with more quotes inside the message.
/// </summary>
internal sealed class GoSdkReader : IErrorReader
{
    private static readonly Regex Head = new(
        @"(?:\bStatus=(?<status>\d{3}|<nil>)\s{1,40})?\bCode=(?<slashes>\\{0,15})""(?<code>[A-Za-z0-9_.]{0,100})\k<slashes>""\s{1,40}Message=(?=\\{0,15}"")",
        RegexOptions.CultureInvariant);

    private static readonly Regex Target = new(@"\G\s{0,40}Target=(?=\\{0,15}"")", RegexOptions.CultureInvariant);

    private static readonly string[] Followers = ["Target=", "Details=", "InnerError=", "AdditionalInfo=", "Code="];

    /// <inheritdoc/>
    public string Format => "Azure SDK for Go";

    /// <inheritdoc/>
    public IEnumerable<AzureError> Read(CleanText text)
    {
        var clean = text.Text;
        var previousEnd = 0;
        for (var head = Head.Match(clean); head.Success; head = Head.Match(clean, Math.Max(previousEnd, head.Index + head.Length)))
        {
            var error = Build(clean, head, previousEnd);
            previousEnd = error.End;
            yield return error;
        }
    }

    private static AzureError Build(string text, Match head, int previousEnd)
    {
        var from = head.Index + head.Length;
        var limit = Math.Min(text.Length, from + TextScan.MaxMessage);
        var message = QuotedText.Read(text, from, limit, Closes);
        var target = Target.Match(text, message.End) is { Success: true } label
            ? QuotedText.Read(text, label.Index + label.Length, limit, Closes)
            : new QuotedText("", message.End);

        // The sentence before the SDK's text names the gallery, resource group, and version in Terraform's and Packer's terms.
        var start = Math.Max(previousEnd, TextScan.LineStart(text, head.Index));
        return new AzureError
        {
            Code = head.Groups["code"].Value,
            CodeAt = head.Groups["code"].Index,
            Message = QuotedText.Bare(message.Text),
            Target = target.Text,
            StatusCode = HttpStatus.Parse(head.Groups["status"].Value),
            Command = GoTool.Subject(text, start, head.Index, target.End),
            Format = GoTool.Of(text, head.Index),
            Start = TextScan.SkipSpace(text, start, head.Index),
            End = target.End,
        };
    }

    private static bool Closes(string text, int after)
    {
        var next = TextScan.SkipSpace(text, after, Math.Min(text.Length, after + 80));
        if (next >= text.Length || text[next] is ',' or ';' or ')' or ']' or '}' or '"' or '\\' or '\'' or '|')
            return true;
        return text.IndexOf('\n', after, next - after) >= 0 || Array.Exists(Followers, word => string.CompareOrdinal(text, next, word, 0, word.Length) == 0);
    }
}
