using SigTroubleshoot.Diagnosis.Exchanges;

namespace SigTroubleshoot.Diagnosis;

/// <summary>Collects the failures in a whole text: one entry per failure, however often it was printed.</summary>
internal sealed class FailureLog
{
    // A repetition is near the first occurrence; searching further back would make long logs slow.
    private const int RepeatsToLookAt = 64;

    private readonly Dictionary<Rule, List<Failure>> _byRule = [];
    private readonly List<Failure> _failures = [];
    private readonly UnknownFailures _unknown = new(areDescribed: true);
    private readonly UnknownFailures _other;
    private readonly string _source;
    private readonly bool _includesOther;

    /// <param name="source">The name of the text.</param>
    /// <param name="includesOther">Whether errors that are not about a gallery are described, not only counted.</param>
    public FailureLog(string source, bool includesOther)
    {
        (_source, _includesOther) = (source, includesOther);
        _other = new UnknownFailures(includesOther);
    }

    /// <summary>The errors that are not about a gallery, in order of appearance; empty if they are only counted.</summary>
    public IReadOnlyList<Finding> Other =>
        _includesOther ? [.. _other.Where(failure => !failure.IsGone).Select(failure => failure.ToFinding(_source, isOther: true))] : [];

    /// <summary>The code of each of them, without secrets; empty for an error without a code.</summary>
    public IReadOnlyList<string> OtherCodes => [.. _other.Where(failure => !failure.IsGone).Select(failure => failure.Code)];

    /// <summary>Adds what one section of the text shows.</summary>
    public void Add(SectionResult report)
    {
        for (var i = 0; i < report.RuleMatches.Count; i++)
            Add(Failure.From(report, i));
        _unknown.Add(report.Unknown, report.Text);
        _other.Add(report.Other, report.Text);
    }

    /// <summary>
    /// The findings, most important first. What a later try overcame is no finding.
    /// </summary>
    public IReadOnlyList<Finding> Findings()
    {
        var failures = _failures.FindAll(failure => !failure.IsGone);
        failures.RemoveAll(failure => IsExplained(failure, failures));

        // One request has one outcome: what a rule explains is not unknown.
        var explained = new HashSet<FailedTry>(failures.SelectMany(failure => failure.Tries));
        return
        [
            .. failures.Select(failure => failure.ToFinding(_source))
                .Concat(_unknown.Where(unknown => !unknown.IsGone && !explained.Overlaps(unknown.Tries)).Select(unknown => unknown.ToFinding(_source, isOther: false)))
                .RootCauseFirst(),
        ];
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

    // A tool that only says that its operation failed may say so far from the reason.
    private bool IsExplained(Failure failure, List<Failure> failures) =>
        failure.Rule.IsLastResort
        && (_unknown.Any(unknown => !unknown.IsGone) || failures.Exists(other => !other.Rule.IsLastResort && !other.IsAboutAnother(failure)));
}
