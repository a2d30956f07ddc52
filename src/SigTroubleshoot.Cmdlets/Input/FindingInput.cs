using System.Collections;
using SigTroubleshoot.Reports;
using SigTroubleshoot.Reports.Copies;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// Collects what a report or a gate is about: findings, test results, and what was read from Azure, also after a job, remoting,
/// or Clixml.
/// </summary>
internal sealed class FindingInput
{
    private readonly List<string> _tested = [];
    private readonly List<ReplicationHealth> _health = [];
    private readonly List<OperationFailure> _failures = [];
    private readonly List<Usage> _limits = [];
    private readonly List<ImageUse> _uses = [];
    private readonly List<LatestVersion> _latest = [];

    /// <summary>The findings, including those of everything else.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Everything else.</summary>
    public ReportContent Content => new() { Tested = _tested, Health = _health, Failures = _failures, Limits = _limits, Uses = _uses, Latest = _latest };

    /// <summary>Takes an object; false if it is something else.</summary>
    public bool TryTake(object? input)
    {
        var view = new SessionObject(input);
        switch (view.Value)
        {
            case null or string:
                return false;
            case Finding finding:
                Findings.Add(finding);
                return true;
            case TestResult result:
                _tested.Add(result.Target);
                Findings.AddRange(result.Findings);
                return true;
            case var value when TryTakeOutput(value) || TryTakeCopy(view):
                return true;
            // A list that was not piped, but specified as an argument.
            case IEnumerable list and not IDictionary:
                return list.Cast<object?>().Select(TryTake).ToList().TrueForAll(isTaken => isTaken);
            default:
                return false;
        }
    }

    private bool TryTakeOutput(object output) => output switch
    {
        ReplicationHealth health => Add(_health, health, health.Findings),
        OperationFailure failure => Add(_failures, failure, failure.Findings),
        Usage usage => Add(_limits, usage, usage.Findings),
        ImageUse use => Add(_uses, use, use.Findings),
        LatestVersion latest => Add(_latest, latest, latest.Findings),
        _ => false,
    };

    // What a job, remoting, or Clixml made of an output. Each kind has members that no other has.
    private bool TryTakeCopy(IResourceNode view)
    {
        if (FindingMapping.Map(view) is { } finding)
        {
            Findings.Add(finding);
            return true;
        }

        var output = (object?)HealthMapping.Map(view) ?? (object?)FailureMapping.Map(view) ?? (object?)ImageUseMapping.Map(view) ?? (object?)LatestMapping.Map(view) ?? UsageMapping.Map(view);
        if (output is not null)
            return TryTakeOutput(output);
        if (!view[nameof(TestResult.Passed)].Exists || view[nameof(TestResult.Target)].Text is not { } target)
            return false;
        _tested.Add(target);
        Findings.AddRange(view.FindingsOf());
        return true;
    }

    private bool Add<T>(List<T> list, T output, IEnumerable<Finding> findings)
    {
        list.Add(output);
        Findings.AddRange(findings);
        return true;
    }
}
