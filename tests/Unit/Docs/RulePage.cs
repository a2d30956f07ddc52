using System.Text.RegularExpressions;
using SigTroubleshoot.Access;
using SigTroubleshoot.Availability;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>Writes the page of a rule from the rule and its texts, so that they cannot disagree.</summary>
internal static partial class RulePage
{
    /// <summary>The whole page, with \n as the line ending.</summary>
    public static string Of(Rule rule) => Page(
        Head(rule.Id, rule.Name, rule.Severity, rule.Area, rule.Modes),
        List(Doors(rule)),
        Section("Cause", Prose(rule.Cause)),
        Section("Remedy", Prose(rule.Remedy)),
        Section("Commands", Commands(rule)),
        Section("What a finding says", List(Messages(rule).Select(Code))),
        Section("Sentences it recognizes", List(rule.Messages.Select(Code))),
        Section("Look-alikes it ignores", List(rule.Lookalikes.Select(Code))),
        Section("Error codes seen with it", Row(rule.Codes.Select(Code))),
        Section("Takes precedence over", Row(RuleCatalog.All.Where(other => rule.Outranks.Contains(other.GetType())).Select(other => Link(other.Id)))),
        Section("Values", Row(Values(rule).Select(Code))),
        Section("Source", Prose(Remarks.Of(rule.GetType()))),
        Foot(rule.HelpUri));

    /// <summary>The page of the finding for an unknown gallery error.</summary>
    public static string OfUnknownError(Finding finding) => Page(
        Head(finding.RuleId, finding.Name, finding.Severity, finding.Area, RuleModes.Diagnosis),
        "It is not a rule in the catalog, so `Get-SigRule` does not list it. `Invoke-SigDiagnosis` reports it so that no gallery error is lost silently.",
        Section("Cause", Prose(finding.Cause)),
        Section("Remedy", Prose(finding.Remedy)),
        Section("What a finding says", List([Code(MessageTemplate.Fill(CommonTexts.UnknownErrorMessage, new PlaceholderValues()))])),
        Section("Values", "`Code`, `StatusCode`, and `OperationId` if the error has them, and the names, IDs, and regions in it."),
        Foot(finding.HelpUri));

    /// <summary>The parts separated by empty lines; empty parts are omitted.</summary>
    public static string Page(params string[] parts) => Join(parts) + "\n";

    /// <summary>A rule's ID as a link to its page.</summary>
    public static string Link(string id) => $"[{id}]({id}.md)";

    private static IEnumerable<string> Doors(Rule rule)
    {
        if (rule.Modes.HasFlag(RuleModes.Diagnosis))
            yield return "Diagnosis: `Invoke-SigDiagnosis` recognizes it in an error that occurred.";
        if (Cmdlets(rule).ToList() is { Count: > 0 } cmdlets)
            yield return $"Check: found before the call by {Row(cmdlets.Select(Code))}.";
        if (rule is ICheck<DeploymentRequest> or ILiveCheck<DeploymentReading>)
            yield return "Deployment: checked by `Test-SigDeployment`.";
        if (rule is ICheck<Gallery> or ICheck<ImageDefinition> or ICheck<ImageVersion> or ICheck<DeploymentRequest> or ICheck<TemplateResource> or ICheck<PackerBuild> or ICheck<TemplateNote>)
            yield return "Template: found in a template by `Test-SigTemplate`.";
        if (LiveCmdlets(rule).ToList() is { Count: > 0 } readers)
            yield return $"Live: read from Azure by {Row(readers.Select(Code))}.";
        if (rule is IVerify)
            yield return "Verify: `Invoke-SigDiagnosis -Verify` confirms or refutes it in Azure.";
    }

    private static IEnumerable<string> Cmdlets(Rule rule)
    {
        if (rule is ICheck<Gallery>)
            yield return "Test-SigGalleryName";
        if (rule is ICheck<ImageDefinition>)
            yield return "Test-SigImageDefinition";
        if (rule is ICheck<ImageVersion>)
            yield return "Test-SigImageVersion";
    }

    private static IEnumerable<string> LiveCmdlets(Rule rule)
    {
        if (rule is ILiveCheck<VersionReading> or ILiveCheck<EmptyDefinition>)
            yield return "Get-SigReplicationHealth";
        if (rule is ILiveCheck<DeletedReading>)
            yield return "Get-SigReplicationHealth -IncludeSoftDeleted";
        if (rule is ILiveCheck<LatestReading> or ILiveCheck<EmptyDefinition>)
            yield return "Get-SigLatestVersion";
        if (rule is ILiveCheck<AccessReading> or ILiveCheck<GallerySharing>)
            yield return "Test-SigAccess";
        if (rule is ILiveCheck<UsageReading>)
            yield return "Get-SigUsage";
        if (rule is ILiveCheck<GalleryNameReading>)
            yield return "Test-SigGalleryName -CheckAvailability";
    }

    private static string Commands(Rule rule) => rule.AzPowerShell.Length + rule.AzureCli.Length == 0
        ? "No command helps."
        : Join(Block("Az PowerShell", "powershell", rule.AzPowerShell), Block("Azure CLI", "sh", rule.AzureCli));

    private static string Block(string title, string language, string lines) =>
        lines.Length == 0 ? "" : $"{title}:\n\n```{language}\n{lines}\n```";

    private static IEnumerable<string> Messages(Rule rule) =>
        MessageKinds(rule).Select(kind => MessageTemplate.Fill(RuleTexts.Get(rule, kind), new PlaceholderValues()));

    private static IEnumerable<string> MessageKinds(Rule rule) =>
        rule.English.Kinds.Where(kind => kind.StartsWith("Message", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Values(Rule rule) =>
        rule.Messages.Concat(Messages(rule))
            .SelectMany(text => Placeholder().Matches(text))
            .Select(match => match.Groups[1].Value)
            .Distinct();

    private static string Join(params string[] parts) => string.Join("\n\n", parts.Where(part => part.Length > 0));

    private static string Head(string id, string name, FindingSeverity severity, RuleArea area, RuleModes modes) =>
        $"# {id} {name}\n\nSeverity: {severity} · Area: {area} · Modes: {modes}";

    private static string Foot(Uri page) => $"More information: <{page}>\n\n[All rules](README.md)";

    private static string Section(string title, string text) => text.Length == 0 ? "" : $"## {title}\n\n{text}";

    private static string List(IEnumerable<string> items) => string.Join("\n", items.Select(item => $"- {item}"));

    private static string Row(IEnumerable<string> items) => string.Join(", ", items);

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    // Names of values are in angle brackets, which Markdown would treat as HTML; IDs of other rules become links.
    private static string Prose(string text) =>
        RuleId().Replace(text.Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal), match => Link(match.Value));

    [GeneratedRegex("<([A-Z][A-Za-z]*)>")]
    private static partial Regex Placeholder();

    [GeneratedRegex("SIG[1-9][0-9]{2}")]
    private static partial Regex RuleId();
}
