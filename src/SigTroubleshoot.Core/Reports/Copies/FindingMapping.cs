using System.Globalization;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Reports.Copies;

/// <summary>Reads a finding from a JSON report, or from the object that a job, a remote session, or Clixml made of one.</summary>
internal static class FindingMapping
{
    /// <summary>The finding; null if the node is something else.</summary>
    public static Finding? Map(IResourceNode node)
    {
        if (node.TextOf(nameof(Finding.RuleId)) is not { Length: > 0 } id || node[nameof(Finding.Message)].Text is not { } message)
            return null;
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in node[nameof(Finding.Values)].Members)
            values[member.Key] = member.Value.Text ?? "";
        return new Finding
        {
            RuleId = id,
            Name = node.TextOf(nameof(Finding.Name)),
            Area = node.EnumOf<RuleArea>(nameof(Finding.Area)) ?? default,
            Severity = node.EnumOf<FindingSeverity>(nameof(Finding.Severity)) ?? default,
            Outcome = node.EnumOf<FindingOutcome>(nameof(Finding.Outcome)) ?? default,
            Confidence = node.EnumOf<FindingConfidence>(nameof(Finding.Confidence)) ?? default,
            Target = node.TextOf(nameof(Finding.Target)),
            Message = message,
            MessageInEnglish = node.TextOf(nameof(Finding.MessageInEnglish)),
            Cause = node.TextOf(nameof(Finding.Cause)),
            Remedy = node.TextOf(nameof(Finding.Remedy)),
            Command = node.TextOf(nameof(Finding.Command)),
            Values = values,
            Evidence = node.TextOf(nameof(Finding.Evidence)),
            Source = node.TextOf(nameof(Finding.Source)),
            Line = node.NumberOf(nameof(Finding.Line)),
            Column = node.NumberOf(nameof(Finding.Column)),
            HelpUri = Uri.TryCreate(node.TextOf(nameof(Finding.HelpUri)), UriKind.Absolute, out var uri) ? uri : HelpPages.For(RuleArea.Gallery),
            Verification = node.TextOf(nameof(Finding.Verification)),
            Suppression = SuppressionOf(node[nameof(Finding.Suppression)]),
        };
    }

    private static Suppression? SuppressionOf(IResourceNode node) =>
        node.TextOf(nameof(Suppression.Reason)) is not { Length: > 0 } reason
            ? null
            : new Suppression
            {
                Reason = reason,
                Expires = DateTime.TryParse(node.TextOf(nameof(Suppression.Expires)), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date.Date : null,
                Source = node.TextOf(nameof(Suppression.Source)),
                IsInFile = node.FlagOf(nameof(Suppression.IsInFile)),
            };
}
