using System.Globalization;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Diagnosis;

/// <summary>Creates the finding for an error that no rule covers, so that nothing is lost silently.</summary>
internal static class UnknownError
{
    /// <summary>The ID of such a finding; it is not a rule in the catalog.</summary>
    public const string Id = "SIG000";

    private const string OtherName = "OtherError";

    /// <summary>The finding for a gallery error.</summary>
    public static Finding ToFinding(AzureError error, CleanText text, string source) => ToFinding(error, text, source, isOther: false);

    /// <summary>The finding for an error that is not about a gallery, for users who ask for all errors.</summary>
    public static Finding ToOtherFinding(AzureError error, CleanText text, string source) => ToFinding(error, text, source, isOther: true);

    private static Finding ToFinding(AzureError error, CleanText text, string source, bool isOther)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (error.Code.Length > 0)
            values["Code"] = error.Code;
        if (error.StatusCode > 0)
            values["StatusCode"] = error.StatusCode.ToString(CultureInfo.InvariantCulture);
        if (error.OperationId.Length > 0)
            values["OperationId"] = error.OperationId;
        ValueCollector.Collect(error.Message, values);
        if (error.Request is { } request)
            ValueCollector.Collect(request.Address, values);
        var end = Math.Min(error.End, Math.Min(text.Text.Length, error.Start + 1200));
        foreach (var name in values.Keys.ToArray())
            values[name] = Redactor.Redact(values[name]);
        return new Finding
        {
            RuleId = Id,
            Name = isOther ? OtherName : nameof(UnknownError),
            Area = RuleArea.Platform,
            Severity = FindingSeverity.Information,
            Confidence = FindingConfidence.Possible,
            Message = Redactor.Redact(CommonTexts.Fill(isOther ? CommonTexts.OtherErrorMessage : CommonTexts.UnknownErrorMessage, ("Code", error.Code), ("Text", OneLine(error.Message)))),
            Cause = isOther ? CommonTexts.OtherErrorCause : CommonTexts.UnknownErrorCause,
            Remedy = isOther ? CommonTexts.OtherErrorRemedy : CommonTexts.UnknownErrorRemedy,
            Target = values.TryGetValue("ResourceId", out var id) ? id : "",
            Values = values,
            Evidence = Redactor.RedactExcerpt(text.Text.Substring(error.Start, Math.Max(0, end - error.Start)).Trim()),
            Source = SourceName.Of(source, error.Format),
            Line = text.LineAt(error.Start),
            HelpUri = HelpPages.For(RuleArea.Gallery),
        };
    }

    private static string OneLine(string message)
    {
        var line = string.Join(" ", message.Split((char[])[' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 400 ? line : line.Substring(0, 400) + "...";
    }
}
