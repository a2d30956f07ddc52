namespace SigTroubleshoot.Diagnosis;

/// <summary>Collects the failures in a whole text: one entry per failure, however often it was printed.</summary>
internal sealed class FailureLog
{
    // A repetition is near the first occurrence; searching further back would make long logs slow.
    private const int RepeatsToLookAt = 64;

    private readonly Dictionary<Rule, List<Failure>> _byRule = [];
    private readonly List<Failure> _failures = [];
    private readonly Dictionary<string, Finding> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly OtherErrors _other;
    private readonly string _source;

    /// <param name="source">The name of the text.</param>
    public FailureLog(string source)
    {
        _source = source;
        _other = new OtherErrors(source);
    }

    /// <summary>The errors that are not about a gallery, in order of appearance.</summary>
    public IReadOnlyList<Finding> Other => _other.Findings;

    /// <summary>Adds what one section of the text shows.</summary>
    public void Add(SectionResult report)
    {
        for (var i = 0; i < report.RuleMatches.Count; i++)
            Add(Failure.From(report, i));
        _other.Add(report);
        foreach (var error in report.Unknown)
        {
            var key = string.Concat(error.Code, "\n", error.Message);
            if (!_unknown.ContainsKey(key))
                _unknown[key] = UnknownError.ToFinding(error, report.Text, _source);
        }
    }

    /// <summary>The findings, most important first: errors before warnings, exact before possible, in order of appearance.</summary>
    public IReadOnlyList<Finding> Findings() =>
    [
        .. _failures.Where(failure => !IsExplained(failure))
            .Select(failure => failure.ToFinding(_source))
            .Concat(_unknown.Values)
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Confidence == FindingConfidence.Possible)
            .ThenBy(finding => finding.Line),
    ];

    // A tool that only says that its operation failed may say so far from the reason.
    private bool IsExplained(Failure failure) =>
        failure.Rule.IsLastResort && (_unknown.Count > 0 || _failures.Exists(other => !other.Rule.IsLastResort && !other.IsAboutAnother(failure)));

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
