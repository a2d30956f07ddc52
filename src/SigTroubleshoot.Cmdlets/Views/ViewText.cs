using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Text.RegularExpressions;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Cmdlets;

/// <summary>The text of the columns in <c>SigTroubleshoot.Format.ps1xml</c> that do not show the property itself.</summary>
public static class ViewText
{
    private static readonly Regex GalleryId = new(
        @"/(?:shared|community)?galleries/([^/]+)(?:/(?:images|applications)/([^/]+))?(?:/versions/([^/]+))?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // In a column, the names in an ID say enough.
    private static readonly Regex ResourceIds = new(@"/subscriptions/[^\s'"",;()]+(?<![.:])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private const int DefaultWidth = 80;

    private const int MostPassedInFull = 2;

    // Read by name: Windows PowerShell and PowerShell before 7.2 do not have this class and show no colors.
    private static readonly object? Style = typeof(PSObject).Assembly.GetType("System.Management.Automation.PSStyle")?.GetProperty("Instance")?.GetValue(null);

    /// <summary>
    /// A severity, or whether a test passed, in the color that <c>$PSStyle</c> has for it; in plain text if the host
    /// does not support colors or the user does not want them.
    /// </summary>
    public static string Color(object value, PSHost host)
    {
        var text = new SessionObject(value).Text ?? "";
        var style = new SessionObject(Style);
        var rendering = style["OutputRendering"].Text;
        if (rendering != "Ansi" && (rendering != "Host" || host?.UI?.SupportsVirtualTerminal != true))
            return text;
        var color = text switch
        {
            nameof(FindingSeverity.Error) or nameof(ReplicationHealthState.Failed) or "False" => style["Formatting"]["Error"].Text,
            nameof(FindingSeverity.Warning) or nameof(ReplicationHealthState.Degraded) or nameof(ReplicationHealthState.Stuck) or nameof(ReplicationHealthState.Deleting) => style["Formatting"]["Warning"].Text,
            _ => null,
        };
        return string.IsNullOrEmpty(color) ? text : color + text + style["Reset"].Text;
    }

    /// <summary>A duration in its largest whole unit: <c>3d</c>, <c>5h</c>, <c>2m</c>, <c>-3d</c> for a date in the future; empty if there is none.</summary>
    public static string Duration(object? value) => new SessionObject(value).Value switch
    {
        TimeSpan { TotalDays: >= 1 } time => $"{time.Days}d",
        TimeSpan { TotalHours: >= 1 } time => $"{time.Hours}h",
        TimeSpan { TotalMinutes: > -1 } time => $"{Math.Max(time.Minutes, 0)}m",
        TimeSpan time => "-" + Duration(TimeSpan.FromTicks(-Math.Max(time.Ticks, -TimeSpan.MaxValue.Ticks))),
        _ => "",
    };

    /// <summary>
    /// The states of a version's regions: the number of complete ones, and each of the others; if the version could not be read,
    /// the reason. Reads the health by its properties, because it may come from a job or a file.
    /// </summary>
    public static string Regions(object? health)
    {
        var view = new SessionObject(health);
        if (view["Reason"].Text is { Length: > 0 } reason)
            return ResourceIds.Replace(reason, id => Target(id.Value));
        if (view["RestorableUntil"].Value is DateTimeOffset end)
            return $"{Messages.RestorableUntil}\n{end.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        var regions = view["Regions"].Items.ToList();
        var others = regions.Where(region => !IsComplete(region)).ToList();
        return regions.Count == 0 ? "" : string.Join("\n", others.Select(Region).Prepend($"{regions.Count - others.Count}/{regions.Count} Completed"));
    }

    /// <summary>The rule IDs of the findings, worst first, each once and on a separate line: a narrow column would split an ID.</summary>
    public static string Rules(object? health) => string.Join("\n", new SessionObject(health)["Findings"].Items.Select(finding => finding["RuleId"].Text).Distinct());

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

    /// <summary>The same for one of two columns that share what the others leave of a line: names are not split, if possible.</summary>
    /// <param name="target">The resource ID or the name.</param>
    /// <param name="host">The host that shows it.</param>
    /// <param name="others">The width of the other columns, with the spaces between all columns.</param>
    public static string Target(string? target, PSHost host, int others)
    {
        var text = Target(target);
        // A console leaves its last column free.
        var width = (WidthOf(host) - 1 - others) / 2;
        if (DisplayWidth.Of(text) <= width || text.IndexOf('/') < 0)
            return text;
        var lines = new List<string> { "" };
        foreach (var name in text.Split('/'))
        {
            var last = lines[lines.Count - 1];
            if (last.Length == 0)
                lines[lines.Count - 1] = name;
            else if (DisplayWidth.Of(last) + DisplayWidth.Of(name) + 1 <= width)
                lines[lines.Count - 1] = $"{last}/{name}";
            else
            {
                lines[lines.Count - 1] = last + "/";
                lines.Add(name);
            }
        }

        return string.Join("\n", lines);
    }

    /// <summary>
    /// The target of a finding in its column; if it was found in a template, also the file and the line, such as <c>gallery.json:12</c>. Reads
    /// the finding by its properties, because it may come from a job or a file.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <param name="host">The host that shows it.</param>
    /// <param name="others">The width of the other columns, with the spaces between all columns.</param>
    public static string TargetAndPlace(object? finding, PSHost host, int others)
    {
        var view = new SessionObject(finding);
        var target = view["Target"].Text;
        var source = view["Source"].Text;
        // Only what was found in a template has a column.
        if (view["Column"].Text is null || string.IsNullOrEmpty(source))
            return Target(target, host, others);
        var place = source!.Substring(source.LastIndexOfAny(['/', '\\']) + 1) + ":" + view["Line"].Text;
        return string.IsNullOrEmpty(target) || target == source ? place : Target(target, host, others) + "\n" + place;
    }

    /// <summary>A finding's message; if it was verified in Azure, also the result and why; if it is suppressed, also the reason. Reads the finding by its properties, because it may come from a job or a file.</summary>
    public static string Message(object? finding)
    {
        var view = new SessionObject(finding);
        var message = view["Message"].Text ?? "";
        if (view["Verification"].Text is { Length: > 0 } verification)
            message = $"{message}\n{VerdictOf(view, verification)}";
        var suppression = view["Suppression"];
        if (suppression["Reason"].Text is not { Length: > 0 } reason)
            return message;
        var line = suppression["Expires"].Text is { Length: >= 10 } last ? Messages.FormatSuppressedUntil(reason: reason, date: last.Substring(0, 10)) : Messages.FormatSuppressed(reason);
        return $"{message}\n{line}";
    }

    /// <summary>
    /// The findings of a test, one per line. If some are not faults, as in a test that reports every answer, each line
    /// starts with its result: the severity, Passed, or NotEvaluated. If many passed, only their rules are listed, and a reason
    /// that several findings share for not being evaluated is shown once.
    /// </summary>
    public static string Findings(object? findings)
    {
        var all = new SessionObject(findings).Items.ToList();
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
        new SessionObject(findings).Items.Select(finding => $"{AnswerOf(finding)} {Sentence(finding)}" + (OutcomeOf(finding) == nameof(FindingOutcome.Failed) ? "\n" + finding["Remedy"].Text : "")));

    // A NotEvaluated message starts with the name of its rule; the rest (" could not be checked: …") is what several can share.
    private static string? WithoutRule(ObjectView finding) =>
        OutcomeOf(finding) == nameof(FindingOutcome.NotEvaluated) && finding["Name"].Text is { Length: > 0 } name && finding["Message"].Text is { } message && message.StartsWith(name, StringComparison.Ordinal)
            ? message.Substring(name.Length)
            : null;

    private static string Ids(IEnumerable<ObjectView> findings) => string.Join(", ", findings.Select(finding => finding["RuleId"].Text));

    private static string AnswerOf(ObjectView finding) =>
        (OutcomeOf(finding) == nameof(FindingOutcome.Failed) ? finding["Severity"].Text : OutcomeOf(finding)) ?? "";

    private static int WidthOf(PSHost host)
    {
        // The number of columns that a user wants, also for output that does not go to a console.
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0)
            return columns;
        // A file or Out-String -Width can have any width, which cannot be known here.
        if (Console.IsOutputRedirected)
            return int.MaxValue;
        try
        {
            return host.UI.RawUI.BufferSize.Width is > 0 and var width ? width : DefaultWidth;
        }
        catch (Exception e) when (e is not PipelineStoppedException)
        {
            // A host without a window, as in a job, throws what it likes.
            return DefaultWidth;
        }
    }

    private static string VerdictOf(ObjectView finding, string verification) => OutcomeOf(finding) switch
    {
        nameof(FindingOutcome.Failed) => Messages.FormatVerdictConfirmed(verification),
        nameof(FindingOutcome.Passed) => Messages.FormatVerdictRefuted(verification),
        _ => Messages.FormatVerdictOpen(verification),
    };

    private static bool IsComplete(ObjectView region) => string.Equals(region["State"].Text, "Completed", StringComparison.OrdinalIgnoreCase);

    private static string Region(ObjectView region)
    {
        var state = $"{region["Region"].Text}: {region["State"].Text}";
        return region["State"].Text == "Replicating" && region["Progress"].Text is { } done ? $"{state} {done} %" : state;
    }

    private static bool HasPassed(ObjectView finding) => OutcomeOf(finding) == nameof(FindingOutcome.Passed);

    private static string? OutcomeOf(ObjectView finding) => finding["Outcome"].Text;

    private static string Sentence(ObjectView finding) => $"{finding["RuleId"].Text}: {finding["Message"].Text}";
}
