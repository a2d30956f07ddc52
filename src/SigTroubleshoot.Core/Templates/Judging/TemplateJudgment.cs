namespace SigTroubleshoot.Templates.Judging;

/// <summary>Judges the resources of one template, together with the resources of the run that they are related to.</summary>
/// <param name="rules">The rules.</param>
/// <param name="families">The rules about the same value.</param>
/// <param name="common">The values of what is unknown in several templates.</param>
internal sealed class TemplateJudgment(RuleSet rules, RuleFamilies families, PlausibleValues common)
{
    // Searching the value takes time, and nobody reads more faults of one resource.
    private const int MostLocated = 100;

    /// <summary>The findings about the resources of a template, in order.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="isStopped">Whether the user has stopped the run.</param>
    public IReadOnlyList<Finding> Of(IReadOnlyList<OverlaidResource> resources, Func<bool>? isStopped)
    {
        var plausible = new PlausibleValues(common);
        var judge = new ResourceJudge(rules, families, plausible);
        List<Finding> findings = [];
        foreach (var resource in resources)
        {
            if (isStopped?.Invoke() == true)
                break;
            Add(findings, judge, plausible, resource);
        }

        return findings;
    }

    private void Add(List<Finding> findings, ResourceJudge judge, PlausibleValues plausible, OverlaidResource resource)
    {
        var judgment = new ResourceJudgment(judge, plausible, resource);
        judgment.Run();
        if (judgment.Faults.Count > 0)
        {
            var locator = new FaultLocator(judge, plausible, resource, [.. judgment.Faults.Select(fault => fault.Verdict.Rule).Distinct()]);
            for (var i = 0; i < judgment.Faults.Count; i++)
            {
                var fault = judgment.Faults[i];
                findings.Add(rules.Ranked(FindingBuilder.Of(fault, resource, i < MostLocated ? locator.Locate(fault.Verdict) : resource.Planned.Place, judgment.Reads.World)));
            }
        }

        foreach (var question in judgment.Questions)
            findings.Add(rules.Ranked(FindingBuilder.Of(question, resource)));
    }
}
