using System.Text.RegularExpressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Reads templates, and judges all of them together: each resource, and resources across files.</summary>
/// <param name="rules">The rules.</param>
/// <param name="inputs">What the user says about the deployment.</param>
internal sealed class TemplateGate(RuleSet rules, TemplateInputs inputs)
{
    // Searching the value takes time, and nobody reads more faults of one resource.
    private const int MostLocated = 100;

    // resources[2] is the third resource; resources[2][0] is the first pass of its loop.
    private static readonly Regex PassNumber = new(@"(?<!(\A|/)resources)\[\d+\]", RegexOptions.CultureInvariant);

    private static readonly string[] Signs = [PlannedTypes.Gallery + "\"", PlannedTypes.Definition, PlannedTypes.ImageTemplate];

    private readonly List<PlannedResource> _resources = [];

    // The resources of each file, by its path.
    private readonly List<(string Path, IReadOnlyList<PlannedResource> Resources)> _files = [];

    // Notes are added while bodies are evaluated, which is as late as possible.
    private readonly List<TemplateReading> _readings = [];
    private readonly PlausibleValues _plausible = new();
    private PlannedIndex? _index;

    /// <summary>The number of templates that were read.</summary>
    public int Templates { get; private set; }

    /// <summary>The resources that were read.</summary>
    public IReadOnlyList<PlannedResource> Planned => _resources;

    /// <summary>The number of resources that were judged.</summary>
    public int Resources => _resources.Count(resource => !resource.IsExisting);

    /// <summary>The resources and their relations, after the last file was read.</summary>
    public PlannedIndex Index => _index ??= new PlannedIndex(Deployed(), _plausible);

    /// <summary>Reads a file.</summary>
    /// <returns>False if it is no template.</returns>
    public bool TryAdd(SourceFile file)
    {
        if (TemplateReaders.Find(file) is not { } reader)
            return false;
        var reading = reader.Read(file, inputs);
        Templates++;
        _resources.AddRange(reading.Resources);
        _readings.Add(reading);
        _files.Add((file.Path, reading.Resources));
        return true;
    }

    /// <summary>Judges everything that was read.</summary>
    /// <param name="isStopped">Whether the user has stopped the run.</param>
    /// <returns>The findings, file by file in the order of their lines.</returns>
    public IEnumerable<Finding> Judge(Func<bool>? isStopped = null)
    {
        List<Finding> findings = [];
        var judge = new ResourceJudge(rules, _plausible);
        foreach (var resource in Index.All)
        {
            if (isStopped?.Invoke() == true)
                break;
            findings.AddRange(JudgeOne(judge, _plausible, resource).Concat(JudgeProperties(resource)).Select(rules.Ranked));
        }

        findings.InsertRange(0, _readings.SelectMany(NotesOf).SelectMany(note => rules.Answers(note).Select(item => rules.Ranked(FindingBuilder.Of(item.Rule, item.Answer, note)))));
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (!order.ContainsKey(finding.Source))
                order.Add(finding.Source, order.Count);
        }

        // A template that deploys one resource twice has each fault once, and so has a loop.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return findings
            .Where(finding => seen.Add(string.Join("\n", finding.RuleId, finding.Source, finding.Line, finding.Column, finding.Outcome, RepetitionOf(finding))))
            .OrderBy(finding => order[finding.Source])
            .ThenBy(finding => finding.Line ?? 0)
            .ThenBy(finding => finding.Column ?? 0);
    }

    // One value that many resources or regions use is corrected once.
    private static string RepetitionOf(Finding finding) =>
        finding.Outcome == FindingOutcome.NotEvaluated ? LoopOf(finding) ?? finding.Target + finding.Message
        : finding.Line is not null ? ""
        : LoopOf(finding) ?? finding.Message;

    /// <summary>The resources without those of a file that another template of the run deploys: there, its parameters have their values.</summary>
    private IReadOnlyList<PlannedResource> Deployed()
    {
        if (_files.Count < 2)
            return _resources;
        var modules = new HashSet<string>(
            _files.SelectMany(file => file.Resources.Select(resource => resource.Place.Position?.Path ?? "").Where(path => !FilePaths.Comparer.Equals(path, file.Path))),
            FilePaths.Comparer);
        var judgedElsewhere = new HashSet<PlannedResource>(_files.Where(file => modules.Contains(file.Path)).SelectMany(file => file.Resources));
        return [.. _resources.Where(resource => !judgedElsewhere.Contains(resource))];
    }

    /// <summary>The address of the resource without the number of the pass; null if it is not in a loop.</summary>
    private static string? LoopOf(Finding finding)
    {
        if (!finding.Values.TryGetValue("Address", out var address))
            return null;
        var loop = PassNumber.Replace(address, "");
        return loop.Length < address.Length ? loop : null;
    }

    // What cannot be evaluated in a template without a gallery does not matter.
    private static IEnumerable<TemplateNote> NotesOf(TemplateReading reading) => NotesOf(reading, [.. reading.Notes.Where(note => note.Applies())]);

    private static IEnumerable<TemplateNote> NotesOf(TemplateReading reading, IReadOnlyList<TemplateNote> notes) =>
        reading.Resources.Count > 0 ? notes : notes.Where(note => note.Kind == TemplateNoteKind.Fault || note.Command.Length > 0 || note.IsAboutFile || MentionsGallery(note.Place.File));

    private static bool MentionsGallery(SourceFile? file) => file is not null && Array.Exists(Signs, sign => file.Text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0);

    private IEnumerable<Finding> JudgeProperties(OverlaidResource resource) =>
        from found in resource.PropertyFaults
        from item in rules.Answers(found.Fault)
        select FindingBuilder.Of(item.Rule, item.Answer, resource, found.Place);

    private static IEnumerable<Finding> JudgeOne(ResourceJudge judge, PlausibleValues plausible, OverlaidResource resource)
    {
        var judgment = new ResourceJudgment(judge, plausible, resource);
        judgment.Run();
        var locator = new FaultLocator(judge, plausible, resource, [.. judgment.Faults.Select(fault => fault.Verdict.Rule).Distinct()]);
        // One value in a loop over properties is one fault, whatever the loop is over.
        var seen = new HashSet<(Rule, SourcePlace)>();
        for (var i = 0; i < judgment.Faults.Count; i++)
        {
            var fault = judgment.Faults[i];
            var place = i < MostLocated ? locator.Locate(fault.Verdict) : resource.Planned.Place;
            if (place == resource.Planned.Place || seen.Add((fault.Verdict.Rule, place)))
                yield return FindingBuilder.Of(fault, resource, place, judgment.Reads.World);
        }

        foreach (var finding in AskedFindings.Faults(resource, judgment, locator).Concat(AskedFindings.Unread(resource)))
            yield return finding;
        foreach (var question in AskedFindings.Questions(resource, judgment))
            yield return FindingBuilder.Of(question, resource);
    }
}
