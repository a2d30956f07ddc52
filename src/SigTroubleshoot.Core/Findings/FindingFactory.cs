using SigTroubleshoot.Checks;
using SigTroubleshoot.Errors;
using SigTroubleshoot.Texts;

namespace SigTroubleshoot;

/// <summary>Makes findings; the one place where a rule's words meet values, and where every text passes the redactor.</summary>
internal static class FindingFactory
{
    // The most telling name first: what a person would say the finding is about.
    private static readonly string[] TargetNames =
        ["ResourceId", "Version", "Definition", "Gallery", "Image", "VirtualMachine", "ScaleSet", "DiskEncryptionSet", "Resource", "Region", "ResourceGroup"];

    /// <summary>A finding from an error that happened.</summary>
    public static Finding FromError(Rule rule, Dictionary<string, string> values, FindingConfidence confidence, string evidence, string source, int? line) =>
        Create(rule, values, rule.Severity, confidence, "Message", TargetOf(values), evidence, source, line);

    /// <summary>A finding from a check before the call.</summary>
    public static Finding FromViolation(Rule rule, Violation violation, string target, string source) =>
        Create(
            rule,
            violation.Values,
            violation.Severity ?? rule.Severity,
            FindingConfidence.Exact,
            violation.MessageKind,
            violation.Target ?? target,
            evidence: "",
            source,
            line: null);

    private static Finding Create(
        Rule rule,
        Dictionary<string, string> values,
        FindingSeverity severity,
        FindingConfidence confidence,
        string messageKind,
        string target,
        string evidence,
        string source,
        int? line)
    {
        var clean = Redact(values);
        return new Finding
        {
            RuleId = rule.Id,
            Name = rule.Name,
            Area = rule.Area,
            Severity = severity,
            Confidence = confidence,
            Target = Redactor.Redact(target),
            Message = MessageTemplate.Fill(RuleTexts.Get(rule, messageKind), clean),
            Cause = rule.Cause,
            Remedy = rule.Remedy,
            Command = CommandOf(rule, clean),
            Values = clean,
            Evidence = Redactor.RedactExcerpt(evidence),
            Source = source,
            Line = line,
            HelpUri = rule.HelpUri,
        };
    }

    private static Dictionary<string, string> Redact(Dictionary<string, string> values)
    {
        var clean = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in values)
            clean[pair.Key] = Redactor.Redact(pair.Value);
        return clean;
    }

    private static string TargetOf(Dictionary<string, string> values)
    {
        foreach (var name in TargetNames)
        {
            if (values.TryGetValue(name, out var value) && value.Length > 0)
                return value;
        }

        return "";
    }

    private static string CommandOf(Rule rule, Dictionary<string, string> values)
    {
        var lines = new[] { rule.AzPowerShell, rule.AzureCli }.Where(line => line.Length > 0);
        return string.Join("\n", lines.Select(line => CommandTemplate.Fill(line, values)));
    }
}
