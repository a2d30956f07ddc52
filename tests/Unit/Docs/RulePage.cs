using System.Globalization;
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
/// <param name="words">The words of the page, in the language of the texts.</param>
internal sealed partial class RulePage(PageWords words)
{
    /// <summary>The whole page, with \n as the line ending.</summary>
    public string Of(Rule rule) => Page(
        Head(rule.Id, rule.Name, rule.Severity, rule.Area, rule.Modes),
        List(Doors(rule)),
        Section(words.Cause, Prose(rule.Cause)),
        Section(words.Remedy, Prose(rule.Remedy)),
        Section(words.Commands, Commands(rule)),
        Section(words.Messages, List(Messages(rule).Select(Code))),
        Section(words.Sentences, List(rule.Messages.Select(Code))),
        Section(words.Lookalikes, List(rule.Lookalikes.Select(Code))),
        Section(words.Codes, Row(rule.Codes.Select(Code))),
        Section(words.Outranks, Row(RuleCatalog.All.Where(other => rule.Outranks.Contains(other.GetType())).Select(other => Link(other.Id)))),
        Section(words.Values, Row(Values(rule).Select(Code))),
        words == PageWords.English ? Section("Source", Prose(Remarks.Of(rule.GetType()))) : "",
        Foot(rule.Id, rule.HelpUri));

    /// <summary>The page of the finding for an unknown gallery error.</summary>
    public string OfUnknownError(Finding finding) => Page(
        Head(finding.RuleId, finding.Name, finding.Severity, finding.Area, RuleModes.Diagnosis),
        words.UnknownError,
        Section(words.Cause, Prose(finding.Cause)),
        Section(words.Remedy, Prose(finding.Remedy)),
        Section(words.Messages, List([Code(MessageTemplate.Fill(CommonTexts.UnknownErrorMessage, new PlaceholderValues()))])),
        Section(words.Values, words.UnknownValues),
        Foot(finding.RuleId, finding.HelpUri));

    /// <summary>The parts separated by empty lines; empty parts are omitted.</summary>
    public static string Page(params string[] parts) => Join(parts) + "\n";

    /// <summary>A rule's ID as a link to its page.</summary>
    public static string Link(string id) => $"[{id}]({id}.md)";

    private IEnumerable<string> Doors(Rule rule)
    {
        if (rule.Modes.HasFlag(RuleModes.Diagnosis))
            yield return words.Diagnosis;
        if (Cmdlets(rule).ToList() is { Count: > 0 } cmdlets)
            yield return Fill(words.Check, Row(cmdlets.Select(Code)));
        if (rule is ICheck<DeploymentRequest> or ILiveCheck<DeploymentReading>)
            yield return words.Deployment;
        if (rule is ICheck<Gallery> or ICheck<ImageDefinition> or ICheck<ImageVersion> or ICheck<DeploymentRequest> or ICheck<TemplateResource> or ICheck<PackerBuild> or ICheck<TemplateNote>)
            yield return words.Template;
        if (LiveCmdlets(rule).ToList() is { Count: > 0 } readers)
            yield return Fill(words.Live, Row(readers.Select(Code)));
        if (rule is IVerify)
            yield return words.Verify;
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

    private string Commands(Rule rule) => rule.AzPowerShell.Length + rule.AzureCli.Length == 0
        ? words.NoCommand
        : Join(Block("Az PowerShell", "powershell", rule.AzPowerShell), Block("Azure CLI", "sh", rule.AzureCli));

    private string Block(string title, string language, string lines) =>
        lines.Length == 0 ? "" : $"{Fill(words.Block, title)}\n\n```{language}\n{lines}\n```";

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

    private string Head(string id, string name, FindingSeverity severity, RuleArea area, RuleModes modes) =>
        $"# {id} {name}\n\n{Fill(words.Facts, $"{severity}", $"{area}", $"{modes}")}";

    private string Foot(string id, Uri page) => Fill(words.Foot, $"{page}", id);

    private static string Fill(string format, params string[] values) => string.Format(CultureInfo.InvariantCulture, format, values);

    private static string Section(string title, string text) => text.Length == 0 ? "" : $"## {title}\n\n{text}";

    private static string List(IEnumerable<string> items) => string.Join("\n", items.Select(item => $"- {item}"));

    private string Row(IEnumerable<string> items) => string.Join(words.Separator, items);

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    // Names of values are in angle brackets, which Markdown would treat as HTML; IDs of other rules become links.
    private static string Prose(string text) =>
        RuleId().Replace(text.Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal), match => Link(match.Value));

    [GeneratedRegex("<([A-Z][A-Za-z]*)>")]
    private static partial Regex Placeholder();

    [GeneratedRegex("SIG[1-9][0-9]{2}")]
    private static partial Regex RuleId();
}
