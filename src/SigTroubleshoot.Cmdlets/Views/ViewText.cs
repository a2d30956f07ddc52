using System.Management.Automation;
using System.Management.Automation.Host;
using System.Text.RegularExpressions;
using SigTroubleshoot.Cmdlets.Input;

namespace SigTroubleshoot.Cmdlets;

/// <summary>The text of the columns in <c>SigTroubleshoot.Format.ps1xml</c> that do not show the property itself.</summary>
public static class ViewText
{
    private static readonly Regex GalleryId = new(
        @"/(?:shared|community)?galleries/([^/]+)(?:/images/([^/]+))?(?:/versions/([^/]+))?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private const int MostPassedInFull = 2;

    // Read by name: Windows PowerShell and PowerShell before 7.2 do not have this class and show no colors.
    private static readonly object? Style = typeof(PSObject).Assembly.GetType("System.Management.Automation.PSStyle")?.GetProperty("Instance")?.GetValue(null);

    /// <summary>
    /// A severity, or whether a test passed, in the color that <c>$PSStyle</c> has for it; in plain text if the host
    /// does not support colors or the user does not want them.
    /// </summary>
    public static string Color(object value, PSHost host)
    {
        var text = new ObjectView(value).Text ?? "";
        var style = new ObjectView(Style);
        var rendering = style["OutputRendering"].Text;
        if (rendering != "Ansi" && (rendering != "Host" || host?.UI?.SupportsVirtualTerminal != true))
            return text;
        var color = text switch
        {
            nameof(FindingSeverity.Error) or nameof(ReplicationHealthState.Failed) or "False" => style["Formatting"]["Error"].Text,
            nameof(FindingSeverity.Warning) or nameof(ReplicationHealthState.Degraded) or nameof(ReplicationHealthState.Stuck) => style["Formatting"]["Warning"].Text,
            _ => null,
        };
        return string.IsNullOrEmpty(color) ? text : color + text + style["Reset"].Text;
    }

    /// <summary>A duration in its largest whole unit: <c>3d</c>, <c>5h</c>, <c>2m</c>; empty if there is none.</summary>
    public static string Duration(object? value) => new ObjectView(value).Value switch
    {
        TimeSpan { TotalDays: >= 1 } time => $"{time.Days}d",
        TimeSpan { TotalHours: >= 1 } time => $"{time.Hours}h",
        TimeSpan time => $"{time.Minutes}m",
        _ => "",
    };

    /// <summary>The states of a version's regions: the number of complete ones, and each of the others; if the version could not be read, the reason.</summary>
    public static string Regions(ReplicationHealth health)
    {
        if (health is null)
            return "";
        if (health.Reason.Length > 0)
            return health.Reason;
        var complete = health.Regions.Where(region => region.Is("Completed")).ToList();
        var others = health.Regions.Except(complete).Select(region => region.ToString());
        return string.Join("\n", others.Prepend($"{complete.Count}/{health.Regions.Count} Completed"));
    }

    /// <summary>The rule IDs of the findings, worst first, each once and on a separate line: a narrow column would split an ID.</summary>
    public static string Rules(ReplicationHealth health) =>
        health is null ? "" : string.Join("\n", health.Findings.Select(finding => finding.RuleId).Distinct());

    /// <summary>A resource ID shortened for a column to the names in it: <c>gallery/definition/version</c>, or its last name.</summary>
    public static string Target(string? target)
    {
        if (string.IsNullOrEmpty(target) || target![0] != '/')
            return target ?? "";
        var match = GalleryId.Match(target);
        return match.Success
            ? string.Join("/", match.Groups.Cast<Group>().Skip(1).Where(group => group.Success).Select(group => group.Value))
            : target.Substring(target.LastIndexOf('/') + 1);
    }

    /// <summary>A finding's message; if it was verified in Azure, also the result and why; if it is suppressed, also the reason.</summary>
    public static string Message(Finding finding)
    {
        if (finding is null)
            return "";
        var message = finding.Verification.Length == 0 ? finding.Message : $"{finding.Message}\n{VerdictOf(finding.Outcome)}: {finding.Verification}";
        return finding.Suppression is { } suppression ? $"{message}\nSuppressed: {suppression}" : message;
    }

    /// <summary>
    /// The findings of a test, one per line. If some are not faults, as in a test that reports every answer, each line
    /// starts with its result: the severity, Passed, or NotEvaluated. If many passed, only their rules are listed, and a reason
    /// that several findings share for not being evaluated is shown once.
    /// </summary>
    public static string Findings(object? findings)
    {
        var all = new ObjectView(findings).Items.ToList();
        if (all.TrueForAll(finding => OutcomeOf(finding) == nameof(FindingOutcome.Failed)))
            return string.Join("\n", all.Select(Sentence));
        var passed = all.FindAll(HasPassed);
        var showsPassed = passed.Count <= MostPassedInFull;
        var lines = all.Where(finding => showsPassed || !HasPassed(finding))
            .GroupBy(finding => WithoutRule(finding) ?? (object)finding)
            .Select(group => group.Count() == 1 ? $"{AnswerOf(group.First())} {Sentence(group.First())}" : $"{AnswerOf(group.First())} {Ids(group)}{group.Key}");
        return string.Join("\n", showsPassed ? lines : lines.Append($"{nameof(FindingOutcome.Passed)} {Ids(passed)}"));
    }

    /// <summary>The findings of a test with their results; a fault also shows its remedy.</summary>
    public static string FindingsInFull(object? findings) => string.Join(
        "\n\n",
        new ObjectView(findings).Items.Select(finding => $"{AnswerOf(finding)} {Sentence(finding)}" + (OutcomeOf(finding) == nameof(FindingOutcome.Failed) ? "\n" + finding["Remedy"].Text : "")));

    // A NotEvaluated message starts with the name of its rule; the rest (" could not be checked: …") is what several can share.
    private static string? WithoutRule(ObjectView finding) =>
        OutcomeOf(finding) == nameof(FindingOutcome.NotEvaluated) && finding["Name"].Text is { Length: > 0 } name && finding["Message"].Text is { } message && message.StartsWith(name, StringComparison.Ordinal)
            ? message.Substring(name.Length)
            : null;

    private static string Ids(IEnumerable<ObjectView> findings) => string.Join(", ", findings.Select(finding => finding["RuleId"].Text));

    private static string AnswerOf(ObjectView finding) =>
        (OutcomeOf(finding) == nameof(FindingOutcome.Failed) ? finding["Severity"].Text : OutcomeOf(finding)) ?? "";

    private static string VerdictOf(FindingOutcome outcome) => outcome switch
    {
        FindingOutcome.Failed => "Confirmed",
        FindingOutcome.Passed => "Refuted",
        _ => "Not verified",
    };

    private static bool HasPassed(ObjectView finding) => OutcomeOf(finding) == nameof(FindingOutcome.Passed);

    private static string? OutcomeOf(ObjectView finding) => finding["Outcome"].Text;

    private static string Sentence(ObjectView finding) => $"{finding["RuleId"].Text}: {finding["Message"].Text}";
}
