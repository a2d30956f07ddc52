using SigTroubleshoot.Resources;
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
    private readonly ValueReads _reads = new(plausible.World());
    private IReadOnlyList<TemplateValue>? _known;

    /// <summary>The faults.</summary>
    public List<CertainFault> Faults { get; } = [];

    /// <summary>The rules that only the deployment can decide, with the unknown value that decides.</summary>
    public List<OpenQuestion> Questions { get; } = [];

    /// <summary>What was read in the plausible world.</summary>
    public ValueReads Reads => _reads;

    // The scalars that were read: an unknown value may be equal to any of them.
    private IReadOnlyList<TemplateValue> Known
    {
        get
        {
            if (_known is null)
            {
                List<TemplateValue> read = [.. Distinct(_reads.Nodes.Select(node => node.Known).Where(value => value is TextValue { Text.Length: > 0 } or NumberValue))];
                _known = [.. read.Take(60), .. Distinct(read.SelectMany(ScopeOf)).Take(10)];
            }

            return _known;
        }
    }

    /// <summary>Judges.</summary>
    public void Run()
    {
        var plain = judge.Judge(resource, _reads);
        List<Assumption> assumed = [.. _reads.World.Assumed];
        // What Azure itself says of the scope is never malformed, so without an objection there is no question.
        if (assumed.Count == 0 || (plain.Count == 0 && assumed.TrueForAll(item => Alternatives.IsOfScope(item.Value))))
        {
            Faults.AddRange(plain.Select(verdict => new CertainFault(verdict, FindingConfidence.Exact)));
            return;
        }

        IReadOnlyList<Verdict>[] others = [.. Enumerable.Range(0, 2).Select(number => Judge(null, (unknown, use) => Alternatives.Extreme(unknown, use, number)))];
        HashSet<Rule> involved = [.. others.Prepend(plain).SelectMany(verdicts => verdicts).SelectMany(verdict => judge.FamilyOf(verdict.Rule))];
        if (involved.Count == 0)
            return;
        var trials = new Dictionary<string, IReadOnlyList<Verdict>[]>(StringComparer.Ordinal);
        foreach (var item in assumed)
            trials[item.Value.Key] = [.. Enumerable.Range(0, 2).Select(number => With(item.Value, Alternatives.Extreme(item.Value, item.Use, number), involved))];

        HashSet<Verdict>[] inOthers = [.. others.Select(Verdict.SetOf)];
        HashSet<Rule> open = [.. involved];
        foreach (var group in plain.GroupBy(verdict => judge.FamilyOf(verdict.Rule)[0]))
        {
            var family = judge.FamilyOf(group.Key);
            // Only what no other value avoids is certain; the rest is open.
            var certain = others.Min(verdicts => verdicts.Count(verdict => family.Contains(verdict.Rule)));
            if (certain > 0)
                certain = Fewest(family, Math.Min(certain, group.Count()), plain, trials, assumed);
            if (certain == 0 && IsUsual(family, plain, trials, assumed))
                certain = group.Count();
            List<Verdict> ordered = [.. group.OrderByDescending(verdict => IsInAll(verdict, inOthers))];
            Faults.AddRange(ordered.Take(certain).Select(verdict => new CertainFault(verdict, IsInAll(verdict, inOthers) ? FindingConfidence.Exact : FindingConfidence.Likely)));
            if (certain == ordered.Count)
                open.ExceptWith(family);
        }

        Ask(open, plain, trials, assumed);
    }

    private static IEnumerable<TemplateValue> Distinct(IEnumerable<TemplateValue> values) =>
        values.GroupBy(value => JoinedText.TextOf(value), StringComparer.OrdinalIgnoreCase).Select(group => group.First());

    // The resource group of an ID may be that of the deployment. Whether its subscription is, the rules decide: see IsSubscriptionAssumed.
    private static IEnumerable<TemplateValue> ScopeOf(TemplateValue value)
    {
        if (value is TextValue text && ResourceId.TryParse(text.Text, out var id) && id.ResourceGroup.Length > 0)
            yield return new TextValue(id.ResourceGroup, value.Place);
    }

    private static bool IsInAll(Verdict verdict, HashSet<Verdict>[] others) => Array.TrueForAll(others, verdicts => verdicts.Contains(verdict));

    private IReadOnlyList<Verdict> Judge(ICollection<Rule>? only, Func<UnknownValue, UsePlace, TemplateValue> choose) => judge.Judge(resource, new ValueReads(new World(choose)), only);

    private IReadOnlyList<Verdict> With(UnknownValue value, TemplateValue option, ICollection<Rule> only) =>
        Judge(only, (unknown, use) => unknown.Key == value.Key ? option : plausible.Choose(unknown, use));

    // A date or a GUID has many values; a fault of most of them will occur.
    private bool IsUsual(Rule[] family, IReadOnlyList<Verdict> plain, Dictionary<string, IReadOnlyList<Verdict>[]> trials, List<Assumption> assumed)
    {
        foreach (var shape in assumed.Where(item => item.Value.IsShape))
        {
            var wrong = shape.Value.Examples.Count(example => With(shape.Value, example, family).Count > 0);
            if (2 * wrong > shape.Value.Examples.Count && Fewest(family, 1, plain, trials, [.. assumed.Where(item => item.Value.Key != shape.Value.Key)]) > 0)
                return true;
        }

        return false;
    }

    /// <summary>The fewest objections of a rule over all values that could satisfy it.</summary>
    private int Fewest(Rule[] family, int count, IReadOnlyList<Verdict> plain, Dictionary<string, IReadOnlyList<Verdict>[]> trials, List<Assumption> assumed)
    {
        var fewest = count;
        var own = plain.Where(verdict => family.Contains(verdict.Rule)).ToList();
        foreach (var item in assumed)
        {
            // What two very different values do not change, a third does not change either, unless it is equal to a known one.
            var isFree = Array.TrueForAll(trials[item.Value.Key], verdicts => Verdict.SetOf(verdicts).IsSupersetOf(own));
            foreach (var option in Alternatives.Of(item.Value, item.Use, Known, onlyKnown: isFree))
            {
                fewest = Math.Min(fewest, With(item.Value, option, family).Count);
                if (fewest == 0)
                    return 0;
            }
        }

        // Several unknown values may be equal to one known value.
        if (assumed.Count(item => !Alternatives.IsOfScope(item.Value)) > 1)
        {
            foreach (var option in Known)
                fewest = Math.Min(fewest, Judge(family, (unknown, use) => Alternatives.Fits(unknown, use, option) ? option : plausible.Choose(unknown, use)).Count);
        }

        return fewest;
    }

    /// <summary>Finds the unknown value that decides each open rule.</summary>
    private void Ask(HashSet<Rule> open, IReadOnlyList<Verdict> plain, Dictionary<string, IReadOnlyList<Verdict>[]> trials, List<Assumption> assumed)
    {
        // A value that is unknown because of a fault has its own finding.
        assumed = [.. assumed.Where(item => item.Value.Fault is null)];
        HashSet<Rule> left = [.. open];
        foreach (var item in assumed)
        {
            HashSet<Rule> decided = [.. open.Where(rule => trials[item.Value.Key].Any(verdicts => Count(verdicts, rule) != Count(plain, rule)))];
            if (decided.Count == 0)
                continue;
            left.ExceptWith(decided);
            // The length and the items of a list are one cause.
            var same = Questions.FindIndex(question => question.Value.Expression == item.Value.Expression);
            if (same >= 0)
            {
                decided.UnionWith(Questions[same].Rules);
                Questions.RemoveAt(same);
            }

            Questions.Add(new OpenQuestion(WorstFirst(decided), item.Value));
        }

        if (left.Count > 0 && Questions.Count == 0 && assumed.Count > 0 && plain.Any(verdict => left.Contains(verdict.Rule)))
            Questions.Add(new OpenQuestion(WorstFirst(left.Where(rule => Count(plain, rule) > 0)), assumed[0].Value));
    }

    private static int Count(IReadOnlyList<Verdict> verdicts, Rule rule) => verdicts.Count(verdict => ReferenceEquals(verdict.Rule, rule));

    private static IReadOnlyList<Rule> WorstFirst(IEnumerable<Rule> rules) => [.. rules.OrderByDescending(rule => rule.Severity).ThenBy(rule => rule.Id, StringComparer.Ordinal)];
}
