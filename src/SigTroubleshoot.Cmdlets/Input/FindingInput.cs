using System.Collections;
using SigTroubleshoot.Reports;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// Collects what a report or a gate is about: findings, test results, and the health of versions, also after a job, remoting,
/// or Clixml.
/// </summary>
internal sealed class FindingInput
{
    /// <summary>The findings, including those of test results and of the health of versions.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>The health of versions.</summary>
    public List<ReplicationHealth> Health { get; } = [];

    /// <summary>The names of tested resources.</summary>
    public List<string> Tested { get; } = [];

    /// <summary>Takes an object; false if it is something else.</summary>
    public bool TryTake(object? input)
    {
        var view = new SessionObject(input);
        switch (view.Value)
        {
            case Finding finding:
                Findings.Add(finding);
                return true;
            case TestResult result:
                Tested.Add(result.Target);
                Findings.AddRange(result.Findings);
                return true;
            case ReplicationHealth health:
                Take(health);
                return true;
            case null or string:
                return false;
            case var _ when FindingMapping.Map(view) is { } finding:
                Findings.Add(finding);
                return true;
            case var _ when HealthMapping.Map(view) is { } health:
                Take(health);
                return true;
            case var _ when view[nameof(TestResult.Passed)].Exists && view[nameof(TestResult.Target)].Text is { } target:
                Tested.Add(target);
                Findings.AddRange(view[nameof(TestResult.Findings)].Items.Select(FindingMapping.Map).OfType<Finding>());
                return true;
            // A list that was not piped, but specified as an argument.
            case IEnumerable list and not IDictionary:
                return list.Cast<object?>().Select(TryTake).ToList().TrueForAll(isTaken => isTaken);
            default:
                return false;
        }
    }

    private void Take(ReplicationHealth health)
    {
        Health.Add(health);
        Findings.AddRange(health.Findings);
    }
}
