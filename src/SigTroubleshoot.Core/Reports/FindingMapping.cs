using System.Globalization;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Reports;

/// <summary>Reads a finding from a JSON report, or from the object that a job, a remote session, or Clixml made of one.</summary>
internal static class FindingMapping
{
    /// <summary>The finding; null if the node is something else.</summary>
    public static Finding? Map(IResourceNode node)
    {
        if (Text(node, nameof(Finding.RuleId)) is not { Length: > 0 } id || node[nameof(Finding.Message)].Text is not { } message)
            return null;
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in node[nameof(Finding.Values)].Members)
            values[member.Key] = member.Value.Text ?? "";
        return new Finding
        {
            RuleId = id,
            Name = Text(node, nameof(Finding.Name)),
            Area = Value<RuleArea>(node, nameof(Finding.Area)),
            Severity = Value<FindingSeverity>(node, nameof(Finding.Severity)),
            Outcome = Value<FindingOutcome>(node, nameof(Finding.Outcome)),
            Confidence = Value<FindingConfidence>(node, nameof(Finding.Confidence)),
            Target = Text(node, nameof(Finding.Target)),
            Message = message,
            MessageInEnglish = Text(node, nameof(Finding.MessageInEnglish)),
            Cause = Text(node, nameof(Finding.Cause)),
            Remedy = Text(node, nameof(Finding.Remedy)),
            Command = Text(node, nameof(Finding.Command)),
            Values = values,
            Evidence = Text(node, nameof(Finding.Evidence)),
            Source = Text(node, nameof(Finding.Source)),
            Line = Number(node, nameof(Finding.Line)),
            Column = Number(node, nameof(Finding.Column)),
            HelpUri = Uri.TryCreate(Text(node, nameof(Finding.HelpUri)), UriKind.Absolute, out var uri) ? uri : HelpPages.For(RuleArea.Gallery),
            Verification = Text(node, nameof(Finding.Verification)),
            Suppression = SuppressionOf(node[nameof(Finding.Suppression)]),
        };
    }

    private static Suppression? SuppressionOf(IResourceNode node) =>
        Text(node, nameof(Suppression.Reason)) is not { Length: > 0 } reason
            ? null
            : new Suppression
            {
                Reason = reason,
                Expires = DateTime.TryParse(Text(node, nameof(Suppression.Expires)), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date.Date : null,
                Source = Text(node, nameof(Suppression.Source)),
                IsInFile = string.Equals(Text(node, nameof(Suppression.IsInFile)), "true", StringComparison.OrdinalIgnoreCase),
            };

    private static string Text(IResourceNode node, string name) => node[name].Text ?? "";

    private static int? Number(IResourceNode node, string name) =>
        int.TryParse(Text(node, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Clixml keeps an enumeration as a number with its text; ConvertTo-Json writes only the number. Both are read.
    private static T Value<T>(IResourceNode node, string name)
        where T : struct => Enum.TryParse<T>(Text(node, name), ignoreCase: true, out var value) && Enum.IsDefined(typeof(T), value) ? value : default;
}
