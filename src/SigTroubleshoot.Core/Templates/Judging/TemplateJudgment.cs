using SigTroubleshoot.Templates.Values;

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
        var locator = new FaultLocator(judge, plausible, resource, [.. judgment.Faults.Select(fault => fault.Verdict.Rule).Distinct()]);
        // One value in a loop over properties is one fault, whatever the loop is over.
        var seen = new HashSet<(Rule, SourcePlace)>();
        for (var i = 0; i < judgment.Faults.Count; i++)
        {
            var fault = judgment.Faults[i];
            var place = i < MostLocated ? locator.Locate(fault.Verdict) : resource.Planned.Place;
            if (place == resource.Planned.Place || seen.Add((fault.Verdict.Rule, place)))
                findings.Add(rules.Ranked(FindingBuilder.Of(fault, resource, place, judgment.Reads.World)));
        }

        findings.AddRange(AskedFindings.Faults(resource, judgment, locator).Concat(AskedFindings.Unread(resource)).Select(rules.Ranked));
        findings.AddRange(AskedFindings.Questions(resource, judgment).Select(question => rules.Ranked(FindingBuilder.Of(question, resource))));
        findings.AddRange(
            from found in resource.PropertyFaults
            from item in rules.Answers(found.Fault)
            select rules.Ranked(FindingBuilder.Of(item.Rule, item.Answer, resource, found.Place)));
    }
}
