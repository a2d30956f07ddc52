using SigTroubleshoot.Resources;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>Creates findings; the only place where a rule's texts are filled with values and where every text passes the redactor.</summary>
internal static class FindingFactory
{
    // The most specific name first: what a person would say the finding is about.
    private static readonly string[] TargetNames =
        ["ResourceId", "Application", "Version", "Definition", "Gallery", "Image", "VirtualMachine", "ScaleSet", "DiskEncryptionSet", "Resource", "Region", "ResourceGroup"];

    /// <summary>A finding from an error that happened.</summary>
    public static Finding FromError(Rule rule, Dictionary<string, string> values, FindingSeverity severity, FindingConfidence confidence, string evidence, string source, int? line) =>
        Create(rule, values, severity, confidence, "Message", TargetOf(values), evidence, source, line, isFromText: true);

    /// <summary>A finding from a check before the call, or from something read from Azure.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="answer">The rule's answer.</param>
    /// <param name="target">The name or ID it is about, unless the answer names a better one.</param>
    /// <param name="source">The name of what was read.</param>
    /// <param name="common">Values of what was read; the answer's values take precedence.</param>
    public static Finding FromAnswer(Rule rule, Answer answer, string target, string source, IReadOnlyDictionary<string, string> common) =>
        FromAnswer(rule, answer, target, source, line: null, column: null, common);

    /// <summary>A finding from a check of a file.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="answer">The rule's answer.</param>
    /// <param name="target">The name or ID it is about, unless the answer names a better one.</param>
    /// <param name="source">The file.</param>
    /// <param name="line">The line in the file, from 1; null if the file has no lines.</param>
    /// <param name="column">The column in the line, from 1; null as for the line.</param>
    /// <param name="common">Values of what was read; the answer's values take precedence.</param>
    public static Finding FromAnswer(Rule rule, Answer answer, string target, string source, int? line, int? column, IReadOnlyDictionary<string, string> common)
    {
        var values = new Dictionary<string, string>(answer.Values, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in common)
        {
            if (!values.ContainsKey(pair.Key))
                values[pair.Key] = pair.Value;
        }

        rule.Explain(values);

        return Create(
            rule, values, SeverityOf(rule, answer), answer.Confidence, answer.MessageKind, answer.Target ?? target, evidence: "", source, line, answer.Outcome, answer.Reason, answer.Command, column: column);
    }

    /// <summary>
    /// The severity of the finding from an answer. A pass is not sorted among the faults; neither is an answer that could not be
    /// determined, unless the answer says that it counts.
    /// </summary>
    public static FindingSeverity SeverityOf(Rule rule, Answer answer) => answer.Outcome switch
    {
        FindingOutcome.Failed => answer.Severity ?? rule.Severity,
        FindingOutcome.NotEvaluated => answer.Severity ?? FindingSeverity.Information,
        _ => FindingSeverity.Information,
    };

    /// <summary>The finding from an error, with the result of verifying it in Azure.</summary>
    public static Finding FromVerification(Finding finding, Rule rule, Answer answer)
    {
        var values = finding.Values.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in answer.Values)
            values[pair.Key] = pair.Value;
        var clean = Redact(values);
        var isConfirmed = answer.Outcome == FindingOutcome.Failed;
        return finding with
        {
            Outcome = answer.Outcome,
            Confidence = isConfirmed ? FindingConfidence.Exact : finding.Confidence,
            Command = isConfirmed ? CommandOf(rule, clean) : finding.Command,
            Values = clean,
            Verification = answer.Outcome == FindingOutcome.NotEvaluated ? Redactor.Redact(answer.Reason) : MessageTemplate.Fill(RuleTexts.Get(rule, answer.MessageKind), clean),
        };
    }

    private static Finding Create(
        Rule rule,
        Dictionary<string, string> values,
        FindingSeverity severity,
        FindingConfidence confidence,
        string messageKind,
        string target,
        string evidence,
        string source,
        int? line,
        FindingOutcome outcome = FindingOutcome.Failed,
        string reason = "",
        string? command = null,
        bool isFromText = false,
        int? column = null)
    {
        var clean = Redact(values);
        GalleryItemKind.Complete(clean);
        OwnGroups.Complete(clean);
        var isFine = outcome == FindingOutcome.Passed;
        var lines = isFine ? "" : command is null ? CommandOf(rule, clean) : Redactor.Redact(command);
        var isOpen = outcome == FindingOutcome.NotEvaluated;
        var message = isOpen ? NotEvaluated(rule, reason) : MessageTemplate.Fill(RuleTexts.Get(rule, messageKind), clean);
        return new Finding
        {
            RuleId = rule.Id,
            Name = rule.Name,
            Area = rule.Area,
            Severity = severity,
            Outcome = outcome,
            Confidence = confidence,
            Target = Redactor.Redact(target),
            Message = message,
            MessageInEnglish = Language.IsEnglish ? "" : isOpen ? EnglishWording.Of(message) : InEnglish(rule, messageKind, values, clean),
            // A pass has no cause and nothing to fix.
            Cause = isFine ? "" : rule.Cause,
            Remedy = isFine ? "" : isFromText && AimedCommands.IsIn(lines) ? RemedyOf(rule, clean) + " " + CommonTexts.RemedyAimed : RemedyOf(rule, clean),
            Command = lines,
            Values = clean,
            Evidence = Redactor.RedactExcerpt(evidence),
            Source = source,
            Line = line,
            Column = column,
            HelpUri = rule.HelpUri,
        };
    }

    private static FindingValues Redact(Dictionary<string, string> values)
    {
        var clean = new FindingValues(values.Count);
        foreach (var pair in values)
            clean[pair.Key] = Redactor.Redact(pair.Value);
        return clean;
    }

    /// <summary>What a finding with these values is about; empty if they do not show it.</summary>
    public static string TargetOf(IReadOnlyDictionary<string, string> values)
    {
        foreach (var name in TargetNames)
        {
            if (values.TryGetValue(name, out var value) && value.Length > 0)
                return value;
        }

        return "";
    }

    private static string NotEvaluated(Rule rule, string reason) =>
        CommonTexts.Fill(CommonTexts.NotEvaluated, ("Rule", rule.Name), ("Reason", CleanWording.Of(reason)));

    private static string InEnglish(Rule rule, string messageKind, Dictionary<string, string> values, FindingValues clean)
    {
        var words = new Dictionary<string, string>(clean, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in values)
            words[pair.Key] = Redactor.Redact(EnglishWording.Of(pair.Value));
        return MessageTemplate.Fill(RuleTexts.English(rule, messageKind), words, MessageTemplate.UnknownInEnglish);
    }

    // Only its owner can change another owner's image, whatever the rule advises for the user's own.
    private static string RemedyOf(Rule rule, Dictionary<string, string> values) =>
        KindCommands.AreOfConsumer(rule, values) ? CommonTexts.RemedyOfConsumer : rule.Remedy;

    private static Dictionary<string, string> WithSuggestion(string faulty, Dictionary<string, string> values)
    {
        var corrected = new Dictionary<string, string>(values, StringComparer.OrdinalIgnoreCase);
        corrected.Remove(faulty);
        if (values.TryGetValue("Suggestion", out var suggestion))
            corrected[faulty] = suggestion;
        return corrected;
    }

    private static string CommandOf(Rule rule, Dictionary<string, string> values)
    {
        var commands = rule.CommandsFor(values);
        var lines = new[] { commands.AzPowerShell, commands.AzureCli }.Where(line => line.Length > 0);
        if (rule.FaultyValue.Length > 0)
            values = WithSuggestion(rule.FaultyValue, values);
        return string.Join("\n", lines.Select(line => CommandTemplate.Fill(line, OwnGroups.For(line, values), ShortNameOfRegion)));
    }

    // Shells split a display name ("West Europe") in different ways, and some options take only the short name. In quotes, it
    // is compared with the name that Azure shows.
    private static string ShortNameOfRegion(string name, string value) =>
        name.EndsWith("Region", StringComparison.OrdinalIgnoreCase) || name.Equals("Location", StringComparison.OrdinalIgnoreCase) ? AzureRegion.Normalize(value) : value;
}
