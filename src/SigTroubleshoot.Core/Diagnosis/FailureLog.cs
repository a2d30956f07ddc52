using SigTroubleshoot.Diagnosis.Exchanges;

namespace SigTroubleshoot.Diagnosis;

/// <summary>Collects the failures in a whole text: one entry per failure, however often it was printed.</summary>
internal sealed class FailureLog
{
    // A repetition is near the first occurrence; searching further back would make long logs slow.
    private const int RepeatsToLookAt = 64;

    private readonly Dictionary<Rule, List<Failure>> _byRule = [];
    private readonly List<Failure> _failures = [];
    private readonly List<UnknownFailure> _unknown = [];
    private readonly Dictionary<string, UnknownFailure> _unknownByKey = new(StringComparer.Ordinal);
    private readonly string _source;

    /// <param name="source">The name of the text.</param>
    public FailureLog(string source) => _source = source;

    /// <summary>Adds what one section of the text shows.</summary>
    public void Add(SectionResult report)
    {
        for (var i = 0; i < report.RuleMatches.Count; i++)
            Add(Failure.From(report, i));
        foreach (var error in report.Unknown)
            Add(new UnknownFailure(error, report.Text));
    }

    /// <summary>
    /// The findings, most important first: errors before warnings, exact before possible, in order of appearance. What a
    /// later try overcame is no finding.
    /// </summary>
    public IReadOnlyList<Finding> Findings()
    {
        var failures = _failures.FindAll(failure => !failure.IsGone);

        // One request has one outcome: what a rule explains is not unknown.
        var explained = new HashSet<FailedTry>(failures.SelectMany(failure => failure.Tries));
        return
        [
            .. failures.Select(failure => failure.ToFinding(_source))
                .Concat(_unknown.Where(unknown => !unknown.IsGone && !explained.Overlaps(unknown.Tries)).Select(unknown => unknown.ToFinding(_source)))
                .OrderByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.Confidence == FindingConfidence.Possible)
                .ThenBy(finding => finding.Line),
        ];
    }

    private void Add(UnknownFailure failure)
    {
        if (_unknownByKey.TryGetValue(failure.Key, out var known) && known.TryMerge(failure))
            return;
        for (var i = _unknown.Count - 1; i >= Math.Max(0, _unknown.Count - RepeatsToLookAt); i--)
        {
            if (_unknown[i].TryMerge(failure))
                return;
        }

        _unknown.Add(failure);
        _unknownByKey[failure.Key] = failure;
    }

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
