namespace SigTroubleshoot.Diagnosis;

/// <summary>Collects the failures in a whole text: one entry per failure, however often it was printed.</summary>
internal sealed class FailureLog
{
    // A repetition is near the first occurrence; searching further back would make long logs slow.
    private const int RepeatsToLookAt = 64;

    private readonly Dictionary<Rule, List<Failure>> _byRule = [];
    private readonly List<Failure> _failures = [];
    private readonly Dictionary<string, Finding> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _source;

    /// <param name="source">The name of the text.</param>
    public FailureLog(string source) => _source = source;

    /// <summary>Adds what one section of the text shows.</summary>
    public void Add(SectionResult report)
    {
        for (var i = 0; i < report.RuleMatches.Count; i++)
            Add(Failure.From(report, i));
        foreach (var error in report.Unknown)
        {
            var key = string.Concat(error.Code, "\n", error.Message);
            if (!_unknown.ContainsKey(key))
                _unknown[key] = UnknownError.ToFinding(error, report.Text, _source);
        }
    }

    /// <summary>The findings, most important first.</summary>
    public IReadOnlyList<Finding> Findings() => [.. _failures.Select(failure => failure.ToFinding(_source)).Concat(_unknown.Values).RootCauseFirst()];

    private void Add(Failure failure)
    {
        if (!_byRule.TryGetValue(failure.Rule, out var same))
            _byRule[failure.Rule] = same = [];
        for (var i = same.Count - 1; i >= Math.Max(0, same.Count - RepeatsToLookAt); i--)
        {
            if (same[i].TryMerge(failure))
                return;
        }

        same.Add(failure);
        _failures.Add(failure);
    }
}
