using System.Globalization;
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
    public static Finding ToFinding(string code, string message, Dictionary<string, string> values, string evidence, string source, int line, bool isOther) => new()
    {
        RuleId = Id,
        Name = isOther ? OtherName : nameof(UnknownError),
        Area = RuleArea.Platform,
        Severity = FindingSeverity.Information,
        Confidence = FindingConfidence.Possible,
        Message = Redactor.Redact(CommonTexts.Fill(isOther ? CommonTexts.OtherErrorMessage : CommonTexts.UnknownErrorMessage, ("Code", code), ("Text", OneLine(message)))),
        Cause = isOther ? CommonTexts.OtherErrorCause : CommonTexts.UnknownErrorCause,
        Remedy = isOther ? CommonTexts.OtherErrorRemedy : CommonTexts.UnknownErrorRemedy,
        Target = values.TryGetValue("ResourceId", out var id) ? id : "",
        Values = values,
        Evidence = evidence,
        Source = source,
        Line = line,
        HelpUri = HelpPages.For(RuleArea.Gallery),
    };

    private static string OneLine(string message)
    {
        var line = string.Join(" ", message.Split((char[])[' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 400 ? line : line.Substring(0, 400) + "...";
    }
}
