namespace SigTroubleshoot.Templates.Judging;

/// <summary>Makes findings from what Azure was asked about a resource, together with what was judged without it.</summary>
internal static class AskedFindings
{
    /// <summary>The faults. A fault that is in the template itself was found before, and is not repeated.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="judgment">What was found without Azure.</param>
    /// <param name="locator">Finds the place of a fault.</param>
    public static IEnumerable<Finding> Faults(OverlaidResource resource, ResourceJudgment judgment, FaultLocator locator) =>
        from asked in resource.Asked
        let verdict = asked.Verdict
        where verdict.Answer.Outcome == FindingOutcome.Failed && !judgment.Faults.Exists(fault => ReferenceEquals(fault.Verdict.Rule, verdict.Rule))
        select FindingBuilder.OfAzure(verdict, resource, locator.LocateAnswer(asked));

    /// <summary>What could not be read: one finding for each reason.</summary>
    public static IEnumerable<Finding> Unread(OverlaidResource resource) =>
        from asked in resource.Asked
        where asked.Verdict.Answer.Outcome == FindingOutcome.NotEvaluated
        group asked.Verdict by asked.Verdict.Answer.Reason into same
        select FindingBuilder.OfAzure([.. same.Select(verdict => verdict.Rule).Distinct().OrderByDescending(rule => rule.Severity).ThenBy(rule => rule.Id, StringComparer.Ordinal)], same.First(), resource);

    /// <summary>What only the deployment can decide, with and without Azure: one question for each unknown value.</summary>
    public static IEnumerable<OpenQuestion> Questions(OverlaidResource resource, ResourceJudgment judgment) =>
        from question in judgment.Questions.Concat(resource.Unasked)
        group question by question.Value.Expression into same
        select same.First() with { Rules = [.. same.SelectMany(question => question.Rules).Distinct()] };
}
