using System.Globalization;
using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis.Formats;
using SigTroubleshoot.Diagnosis.Values;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Diagnosis;

/// <summary>Creates the finding for an error that no rule covers, so that nothing is lost silently.</summary>
internal static class UnknownError
{
    /// <summary>The ID of such a finding; it is not a rule in the catalog.</summary>
    public const string Id = "SIG000";

    private const string OtherName = "OtherError";

    private static readonly Regex Title = new(@"<title>(?<title>[^<]{1,200})</title>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Tag = new(@"</?[a-z!][^<>]{0,200}>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>In characters. A command is printed shortly before its error.</summary>
    private const int Nearby = 1000;

    private const int MaxEvidence = 1200;

    /// <summary>The values that the error and its surroundings show.</summary>
    public static Dictionary<string, string> ValuesOf(UnknownRecord record, string text)
    {
        var error = record.Error;
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (error.Code.Length > 0)
            values["Code"] = error.Code;
        if (error.StatusCode > 0)
            values["StatusCode"] = error.StatusCode.ToString(CultureInfo.InvariantCulture);
        if (error.OperationId.Length > 0)
            values["OperationId"] = error.OperationId;
        ValueCollector.Collect(error.Message, values);
        if (error.Request is { } request)
        {
            ValueCollector.Collect(request.Address, values);
            RequestBody.Add(request.Body, values);
        }

        ValueCollector.Collect(record.CommandLine, values);
        ValueCollector.Collect(Surroundings.Slice(text, Math.Min(error.Start, text.Length), Math.Min(error.End, text.Length), Nearby), values);
        CallArguments.Add(CallStack.Before(text, error.Start), values);
        ModuleArguments.Add(text, Math.Min(error.Start, text.Length), values);
        foreach (var name in values.Keys.ToArray())
            values[name] = Redactor.Redact(values[name]);
        return values;
    }

    /// <summary>The excerpt of the text that shows the error, without secrets.</summary>
    public static string EvidenceOf(AzureError error, string text)
    {
        var end = Math.Min(error.End, Math.Min(text.Length, error.Start + MaxEvidence));
        return Redactor.RedactExcerpt(text.Substring(error.Start, Math.Max(0, end - error.Start)).Trim());
    }

    /// <summary>The finding; <paramref name="isOther"/> if the error is not about a gallery.</summary>
    public static Finding ToFinding(string code, string message, Dictionary<string, string> values, string evidence, string source, int line, bool isOther)
    {
        var status = values.TryGetValue("StatusCode", out var known) ? known : "";
        var isServer = code.Length == 0 && status.Length == 3 && status[0] == '5' && !isOther;
        var text = CommonTexts.Fill(isOther ? CommonTexts.OtherErrorMessage : CommonTexts.UnknownErrorMessage, ("Code", code.Length > 0 ? code : StatusOf(status)), ("Text", OneLine(TextOf(message))));
        return new Finding
        {
            RuleId = Id,
            Name = isOther ? OtherName : nameof(UnknownError),
            Area = RuleArea.Platform,
            Severity = FindingSeverity.Information,
            Confidence = FindingConfidence.Possible,
            Message = Redactor.Redact(text),
            MessageInEnglish = Language.IsEnglish ? "" : Redactor.Redact(EnglishWording.Of(text)),
            Cause = isOther ? CommonTexts.OtherErrorCause : isServer ? CommonTexts.ServerErrorCause : CommonTexts.UnknownErrorCause,
            Remedy = isOther ? CommonTexts.OtherErrorRemedy : isServer ? CommonTexts.ServerErrorRemedy : CommonTexts.UnknownErrorRemedy,
            Target = FindingFactory.TargetOf(values),
            Values = values,
            Evidence = evidence,
            Source = source,
            Line = line,
            HelpUri = HelpPages.For(RuleArea.Gallery),
        };
    }

    // Without a code, the status says most; an empty response has nothing else.
    private static string StatusOf(string status) => status.Length > 0 ? "HTTP " + status : "";

    // A gateway answers with a page.
    private static string TextOf(string message) =>
        message.IndexOf("<html", StringComparison.OrdinalIgnoreCase) < 0 ? message
        : Title.Match(message) is { Success: true } title ? title.Groups["title"].Value
        : Tag.Replace(message, " ");

    private static string OneLine(string message)
    {
        var line = string.Join(" ", message.Split((char[])[' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 400 ? line : line.Substring(0, 400) + "...";
    }
}
