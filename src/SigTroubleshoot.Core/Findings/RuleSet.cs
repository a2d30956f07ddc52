using System.Collections;
using System.Collections.Concurrent;
using SigTroubleshoot.Text.Tables;

namespace SigTroubleshoot;

/// <summary>A set of rules, in the order of their IDs. Code that evaluates rules is handed the set to use.</summary>
internal sealed class RuleSet : IReadOnlyList<Rule>
{
    private static readonly IReadOnlyList<Finding> NoFindings = [];

    private readonly Rule?[] _rules;

    // Of a set whose rules are created one by one, when they are needed.
    private readonly RuleIndex? _index;
    private readonly Func<string, Rule>? _create;

    // Computed once per type of request: a pipeline may contain hundreds of thousands of names.
    private readonly ConcurrentDictionary<Type, Array> _withAbility = new();

    private readonly IReadOnlyDictionary<string, FindingSeverity>? _severities;

    /// <param name="rules">The rules, in any order; each ID once.</param>
    /// <param name="severities">The severities that replace those of the rules, by rule ID; null for none.</param>
    public RuleSet(IEnumerable<Rule> rules, IReadOnlyDictionary<string, FindingSeverity>? severities = null)
    {
        _severities = severities;
        Rule[] sorted = [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Id == sorted[i - 1].Id)
                throw new ArgumentException($"{sorted[i - 1].Name} and {sorted[i].Name} have the same id, {sorted[i].Id}.", nameof(rules));
        }

        _rules = sorted;
    }

    /// <param name="tables">What the build computed from the rules.</param>
    /// <param name="create">Creates a rule by its name.</param>
    public RuleSet(TableFile tables, Func<string, Rule> create)
    {
        Tables = tables;
        _index = RuleIndex.Read(tables.Section(TableSection.Rules));
        _rules = new Rule?[_index.Ids.Length];
        _create = create;
    }

    /// <summary>What the build computed from exactly these rules; null for a set of other rules.</summary>
    public TableFile? Tables { get; }

    /// <inheritdoc/>
    public int Count => _rules.Length;

    /// <inheritdoc/>
    public Rule this[int index] => _rules[index] ?? Create(index);

    /// <summary>The rule with an ID; null if there is none.</summary>
    public Rule? Find(string id)
    {
        for (var i = 0; i < _rules.Length; i++)
        {
            if ((_index is null ? this[i].Id : _index.Ids[i]) == id)
                return this[i];
        }

        return null;
    }

    /// <summary>Runs every rule that can check a request.</summary>
    /// <param name="request">What is about to be created.</param>
    /// <param name="target">The name or ID that a finding is about, unless the rule names a better one.</param>
    /// <param name="source">The name of the request in a finding's Source.</param>
    /// <returns>The findings, worst first and then in the order of the rules' IDs; none if there is no fault.</returns>
    public IReadOnlyList<Finding> Check<TRequest>(TRequest request, string target, string source)
    {
        List<Finding>? findings = null;
        IReadOnlyDictionary<string, string>? names = null;
        // Not by way of Answers, which needs an enumerator for each of hundreds of thousands of names.
        foreach (var (rule, check) in With<ICheck<TRequest>>())
        {
            var answers = check.Check(request);
            if (IsNone(answers))
                continue;
            foreach (var answer in answers)
                (findings ??= []).Add(Ranked(FindingFactory.FromAnswer(rule, answer, target, source, names ??= RequestValues.Of(request))));
        }

        return findings switch
        {
            null => NoFindings,
            { Count: 1 } => findings,
            _ => [.. findings.WorstFirst()],
        };
    }

    /// <summary>
    /// Whether a request passes, as <see cref="TestResult.Passed"/> of its findings says. No finding is created for it: a finding with its
    /// texts and commands takes longer than all checks of a name.
    /// </summary>
    /// <param name="request">What is about to be created.</param>
    public bool Passes<TRequest>(TRequest request)
    {
        foreach (var (rule, check) in With<ICheck<TRequest>>())
        {
            var answers = check.Check(request);
            if (IsNone(answers))
                continue;
            foreach (var answer in answers)
            {
                if (TestResult.IsFailure(SeverityOf(rule, answer), answer.Outcome))
                    return false;
            }
        }

        return true;
    }

    /// <summary>The answers of every rule that can check a request; rules without an answer found no fault.</summary>
    /// <param name="request">What is about to be created.</param>
    /// <param name="only">The rules to run; null for all.</param>
    public IEnumerable<(Rule Rule, Answer Answer)> Answers<TRequest>(TRequest request, ICollection<Rule>? only = null)
    {
        foreach (var (rule, check) in With<ICheck<TRequest>>())
        {
            if (only?.Contains(rule) == false)
                continue;
            var answers = check.Check(request);
            if (IsNone(answers))
                continue;
            foreach (var answer in answers)
                yield return (rule, answer);
        }
    }

    // The empty array is what almost every rule answers, and a cast to an interface takes longer than most rules.
    private static bool IsNone(IEnumerable<Answer> answers) => ReferenceEquals(answers, Array.Empty<Answer>()) || answers is IReadOnlyCollection<Answer> { Count: 0 };

    /// <summary>Runs every rule that can check what was read from Azure.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="target">The name or ID that a finding is about, unless the rule names a better one.</param>
    /// <param name="source">The name of what was read in a finding's Source.</param>
    /// <param name="common">Values for every finding, unless the rule provides its own.</param>
    /// <returns>The answers as findings, worst first and then in the order of the rules' IDs; passed findings last.</returns>
    public IReadOnlyList<Finding> Judge<TReading>(TReading reading, string target, string source, IReadOnlyDictionary<string, string> common) =>
    [
        .. LiveAnswers(reading)
            .Select(item => Ranked(FindingFactory.FromAnswer(item.Rule, item.Answer, target, source, common)))
            .WorstFirst(),
    ];

    /// <summary>The answers of every rule that can check what was read from Azure.</summary>
    /// <param name="reading">What was read.</param>
    public IEnumerable<(Rule Rule, Answer Answer)> LiveAnswers<TReading>(TReading reading) =>
        With<ILiveCheck<TReading>>().SelectMany(item => item.Ability.Check(reading).Select(answer => (item.Rule, answer)));

    /// <summary>The rules that implement an interface, in order.</summary>
    /// <typeparam name="TAbility">The interface.</typeparam>
    public (Rule Rule, TAbility Ability)[] With<TAbility>()
        where TAbility : class
    {
        if (_withAbility.TryGetValue(typeof(TAbility), out var known))
            return ((Rule, TAbility)[])known;
        var found = new List<Rule>();
        if (_index?.With(typeof(TAbility)) is { } indexed)
        {
            foreach (var rule in indexed)
                found.Add(this[rule]);
        }
        else
        {
            for (var i = 0; i < _rules.Length; i++)
            {
                if (this[i] is TAbility)
                    found.Add(this[i]);
            }
        }

        var result = new (Rule, TAbility)[found.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = (found[i], (TAbility)(object)found[i]);
        _withAbility[typeof(TAbility)] = result;
        return result;
    }

    /// <summary>A finding with the severity that this set has for its rule. Only a fault has a severity of its own.</summary>
    public Finding Ranked(Finding finding) => OwnSeverity(finding.RuleId, finding.Outcome) is { } severity ? finding with { Severity = severity } : finding;

    /// <inheritdoc/>
    public IEnumerator<Rule> GetEnumerator()
    {
        for (var i = 0; i < _rules.Length; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private FindingSeverity SeverityOf(Rule rule, Answer answer) => OwnSeverity(rule.Id, answer.Outcome) ?? FindingFactory.SeverityOf(rule, answer);

    private FindingSeverity? OwnSeverity(string ruleId, FindingOutcome outcome) =>
        _severities is not null && outcome == FindingOutcome.Failed && _severities.TryGetValue(ruleId, out var severity) ? severity : null;

    // Two threads may create a rule; both get the one that was first.
    private Rule Create(int index)
    {
        var rule = _create!(_index!.Names[index]);
        return Interlocked.CompareExchange(ref _rules[index], rule, null) ?? rule;
    }
}
