using System.Text.RegularExpressions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Reads templates, and judges all of them together: each resource, and resources across files.</summary>
/// <param name="rules">The rules.</param>
/// <param name="inputs">What the user says about the deployment.</param>
internal sealed class TemplateGate(RuleSet rules, TemplateInputs inputs)
{
    // resources[2] is the third resource; resources[2][0] is the first pass of its loop.
    private static readonly Regex PassNumber = new(@"(?<!(\A|/)resources)\[\d+\]", RegexOptions.CultureInvariant);

    private static readonly string[] Signs = [PlannedTypes.Gallery + "\"", PlannedTypes.Definition, PlannedTypes.ImageTemplate];

    private readonly TemplateQueue _queue = new(inputs);
    private readonly PlausibleValues _plausible = new();
    private PlannedIndex? _index;

    /// <summary>The number of templates that were read.</summary>
    public int Templates => _queue.Count;

    /// <summary>The resources that were read.</summary>
    public IReadOnlyList<PlannedResource> Planned => [.. _queue.ReadAll().SelectMany(reading => reading.Resources)];

    /// <summary>The number of resources that were judged.</summary>
    public int Resources => _queue.ReadAll().Sum(reading => reading.Resources.Count(resource => !resource.IsExisting));

    /// <summary>The resources and their relations, after the last file was read.</summary>
    public PlannedIndex Index => _index ??= new PlannedIndex(Deployed(), _plausible, CreatedResources.Of(inputs));

    /// <summary>Reads a file.</summary>
    /// <returns>False if it is no template.</returns>
    public bool TryAdd(SourceFile file)
    {
        if (TemplateReaders.Find(file) is not { } reader)
            return false;
        _queue.Add(reader, file);
        return true;
    }

    /// <summary>Judges everything that was read.</summary>
    /// <param name="isStopped">Whether the user has stopped the run. Several threads may call it.</param>
    /// <returns>The findings, file by file in the order of their lines.</returns>
    public IReadOnlyList<Finding> Judge(Func<bool>? isStopped = null)
    {
        var templates = Index.Templates;
        var judgment = new TemplateJudgment(rules, new RuleFamilies(rules), _plausible);
        var found = new IReadOnlyList<Finding>[templates.Count];
        InParallel.For(found.Length, i => found[i] = judgment.Of(templates[i], isStopped));
        // Notes are added while bodies are computed, which is as late as possible.
        List<Finding> findings = [.. _queue.ReadAll().SelectMany(NotesOf).SelectMany(note => rules.Answers(note).Select(item => rules.Ranked(FindingBuilder.Of(item.Rule, item.Answer, note)))), .. found.SelectMany(list => list)];
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (!order.ContainsKey(finding.Source))
                order.Add(finding.Source, order.Count);
        }

        // A template that deploys one resource twice has each fault once, and so has a loop.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        return
        [
            .. findings
                .Where(finding => IsFirst(finding, seen, owners))
                .OrderBy(finding => order[finding.Source])
                .ThenBy(finding => finding.Line ?? 0)
                .ThenBy(finding => finding.Column ?? 0),
        ];
    }

    // One value that many resources use is corrected once. One resource may have many faults whose places were not searched.
    private static bool IsFirst(Finding finding, HashSet<string> seen, Dictionary<string, string> owners)
    {
        var place = string.Join("\n", finding.RuleId, finding.Source, finding.Line, finding.Column, finding.Outcome);
        if (finding.Outcome == FindingOutcome.NotEvaluated || finding.Line is null)
            return seen.Add(place + "\n" + RepetitionOf(finding));
        var owner = finding.Values.TryGetValue("Address", out var address) ? address : finding.Target;
        if (!owners.TryGetValue(place, out var first))
            owners.Add(place, first = owner);
        return first == owner && seen.Add(place + "\n" + finding.Message);
    }

    private static string RepetitionOf(Finding finding) =>
        LoopOf(finding) ?? (finding.Outcome == FindingOutcome.NotEvaluated ? finding.Target + finding.Message : finding.Message);

    /// <summary>The resources of each template, without those of a file that another template of the run deploys: there, its parameters have their values.</summary>
    private IEnumerable<IReadOnlyList<PlannedResource>> Deployed()
    {
        var readings = _queue.ReadAll();
        var modules = new HashSet<string>(
            readings.SelectMany((reading, i) => reading.Resources.Select(resource => FileOf(resource.Place)).Where(path => !FilePaths.Comparer.Equals(path, _queue.PathOf(i)))),
            FilePaths.Comparer);
        return readings.Select((reading, i) => modules.Contains(_queue.PathOf(i)) ? [] : reading.Resources);
    }

    // Only what was compiled is in another file than it seems to be.
    private static string FileOf(SourcePlace place) => (place.File?.IsMapped == true ? place.Position?.Path : place.File?.Path) ?? "";

    /// <summary>The address of the resource without the number of the pass; null if it is not in a loop.</summary>
    private static string? LoopOf(Finding finding)
    {
        if (!finding.Values.TryGetValue("Address", out var address))
            return null;
        var loop = PassNumber.Replace(address, "");
        return loop.Length < address.Length ? loop : null;
    }

    // What cannot be evaluated in a template without a gallery does not matter.
    private static IEnumerable<TemplateNote> NotesOf(TemplateReading reading)
    {
        var notes = reading.Notes.Where(note => note.Applies());
        return reading.Resources.Count > 0 ? notes : notes.Where(note => note.Kind == TemplateNoteKind.Fault || note.Command.Length > 0 || note.IsAboutFile || MentionsGallery(note.Place.File));
    }

    private static bool MentionsGallery(SourceFile? file) => file is not null && Array.Exists(Signs, sign => file.Text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0);
}
