using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>
/// Judges one resource whose values may be unknown. A fault is certain only if it is there whatever the unknown values are: the rules
/// run in several worlds, and a rule that objects in all of them is asked again with every other value that could satisfy it.
/// </summary>
/// <param name="judge">Runs the rules.</param>
/// <param name="plausible">Values that a template without faults has.</param>
/// <param name="resource">The resource.</param>
internal sealed class ResourceJudgment(ResourceJudge judge, PlausibleValues plausible, OverlaidResource resource)
{
    private readonly ValueReads _plain = new(new World(plausible.Choose));

    /// <summary>The faults, and what they depend on.</summary>
    public List<CertainFault> Faults { get; } = [];

    /// <summary>The rules that only the deployment can decide, with the unknown value that decides.</summary>
    public List<OpenQuestion> Questions { get; } = [];

    /// <summary>What was read in the plausible world.</summary>
    public ValueReads Reads => _plain;

    /// <summary>Judges.</summary>
    public void Run()
    {
        var plain = judge.Judge(resource, _plain);
        if (!_plain.World.HasAssumed)
        {
            Faults.AddRange(plain.Select(verdict => new CertainFault(verdict, FindingConfidence.Exact)));
            return;
        }

        var assumed = _plain.World.Assumed.ToList();
        IReadOnlyList<Verdict>[] others = [.. Enumerable.Range(0, 2).Select(number => judge.Judge(resource, new ValueReads(new World((unknown, use) => Extreme(unknown, use, number)))))];
        var options = new Lazy<IReadOnlyList<TemplateValue>>(KnownValues);
        HashSet<Rule> open = [.. others.SelectMany(verdicts => verdicts).Select(verdict => verdict.Rule).Where(rule => !plain.Any(verdict => ReferenceEquals(verdict.Rule, rule)))];
        foreach (var group in plain.GroupBy(verdict => verdict.Rule))
        {
            var rule = group.Key;
            var certain = others.Min(verdicts => verdicts.Count(verdict => ReferenceEquals(verdict.Rule, rule)));
            // Only what no single other value avoids is certain; the rest is open.
            if (certain > 0)
                certain = Math.Min(certain, Fewest(rule, group.Count(), assumed, options.Value));
            List<Verdict> ordered = [.. group.OrderByDescending(verdict => others.All(verdicts => verdicts.Any(verdict.IsSame)))];
            foreach (var verdict in ordered.Take(certain))
                Faults.Add(new CertainFault(verdict, others.All(verdicts => verdicts.Any(verdict.IsSame)) ? FindingConfidence.Exact : FindingConfidence.Likely));
            if (certain < ordered.Count)
                open.Add(rule);
        }

        if (open.Count > 0)
            Ask(open, plain, assumed);
    }

    // What Azure provides is never wrong.
    private TemplateValue Extreme(UnknownValue unknown, UsePlace use, int number) => unknown.IsAssured ? plausible.Choose(unknown, use) : Alternatives.Extreme(unknown, use, number);

    /// <summary>The fewest objections of a rule over all values that could satisfy it.</summary>
    private int Fewest(Rule rule, int count, List<(UnknownValue Value, UsePlace Use, TemplateValue Assumed)> assumed, IReadOnlyList<TemplateValue> known)
    {
        Rule[] only = [rule];
        var fewest = count;
        foreach (var (value, use, _) in assumed)
        {
            foreach (var option in Alternatives.Of(value, use, known))
            {
                fewest = Math.Min(fewest, Count(only, (unknown, place) => unknown.Key == value.Key ? option : plausible.Choose(unknown, place)));
                if (fewest == 0)
                    return 0;
            }
        }

        // Several unknown values may be equal, or equal to a known one.
        if (assumed.Count > 1)
        {
            foreach (var option in known.Take(40))
                fewest = Math.Min(fewest, Count(only, (unknown, _) => unknown.Examples.Count > 0 ? unknown.Examples[0] : option));
        }

        return fewest;
    }

    private int Count(ICollection<Rule> only, Func<UnknownValue, UsePlace, TemplateValue> choose) => judge.Judge(resource, new ValueReads(new World(choose)), only).Count;

    // The scalars that were read: an unknown value may be equal to any of them.
    private IReadOnlyList<TemplateValue> KnownValues() =>
    [
        .. _plain.Nodes.Select(node => node.Known)
            .Where(value => value is TextValue { Text.Length: > 0 } or NumberValue)
            .GroupBy(value => JoinedText.TextOf(value), StringComparer.OrdinalIgnoreCase)
            .Select(group => group.First())
            .Take(60),
    ];

    /// <summary>Finds the unknown value that decides each open rule.</summary>
    private void Ask(HashSet<Rule> open, IReadOnlyList<Verdict> plain, List<(UnknownValue Value, UsePlace Use, TemplateValue Assumed)> assumed)
    {
        HashSet<Rule> left = [.. open];
        foreach (var (value, use, _) in assumed.Where(item => item.Value.Fault is null))
        {
            List<Rule> decided = [];
            for (var number = 0; number < 2; number++)
            {
                var at = number;
                var changed = judge.Judge(resource, new ValueReads(new World((unknown, place) => unknown.Key == value.Key ? Extreme(unknown, place, at) : plausible.Choose(unknown, place))), open);
                decided.AddRange(open.Where(rule => !decided.Contains(rule) && changed.Count(verdict => ReferenceEquals(verdict.Rule, rule)) != plain.Count(verdict => ReferenceEquals(verdict.Rule, rule))));
            }

            if (decided.Count == 0)
                continue;
            Questions.Add(new OpenQuestion([.. decided.OrderByDescending(rule => rule.Severity).ThenBy(rule => rule.Id, StringComparer.Ordinal)], value));
            left.ExceptWith(decided);
        }

        if (left.Count > 0 && Questions.Count == 0 && assumed.Exists(item => item.Value.Fault is null))
            Questions.Add(new OpenQuestion([.. left.OrderByDescending(rule => rule.Severity)], assumed.First(item => item.Value.Fault is null).Value));
    }
}
