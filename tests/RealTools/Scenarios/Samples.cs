namespace SigTroubleshoot.RealTools;

/// <summary>Selections of scenarios, for modes that would take too long with all of them.</summary>
internal static class Samples
{
    /// <summary>At once and polled, one or two rules for each target, and everything that belongs to no rule.</summary>
    public static IReadOnlyList<Scenario> Wide { get; } = [.. RuleScenarios.Few, .. RuleScenarios.FewPolled, .. OtherScenarios.All];

    /// <summary>Failures of each kind.</summary>
    public static IReadOnlyList<Scenario> Narrow { get; } =
    [
        .. RuleScenarios.Few.DistinctBy(scenario => scenario.Target), .. RuleScenarios.FewPolled.Where(scenario => scenario.Target == Target.Version).Take(2),
        OtherScenarios.Unknown, OtherScenarios.UnknownPolled,
    ];
}
