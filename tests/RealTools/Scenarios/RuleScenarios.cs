using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Unit.Formats;

namespace SigTroubleshoot.RealTools;

/// <summary>A scenario for each rule: the service refuses the write in the words of the rule's first sentence. A new rule comes in by itself.</summary>
internal static class RuleScenarios
{
    // Clients try some of them again.
    private static readonly (int Status, string[] Parts)[] Statuses =
    [
        (404, ["NotFound"]),
        (429, ["TooManyRequests", "Throttled"]),
        (403, ["Authorization", "Forbidden", "Disallowed"]),
        (409, ["Conflict", "InUse", "Exists", "CannotDelete", "SubscriptionRegistration"]),
    ];

    /// <summary>Refused at once.</summary>
    public static IReadOnlyList<Scenario> Refused { get; } = [.. Rules().Select(rule => Create(rule, Polling.None))];

    /// <summary>Accepted, then failed; the client polls <c>Azure-AsyncOperation</c>.</summary>
    public static IReadOnlyList<Scenario> Polled { get; } = [.. Rules().Select(rule => Create(rule, Polling.AsyncOperation))];

    /// <summary>One rule of each area whose sentence needs no context: for modes that would take too long with every rule.</summary>
    public static IReadOnlyList<Scenario> Few { get; } = FewOf(Refused);

    /// <summary>The same, polled.</summary>
    public static IReadOnlyList<Scenario> FewPolled { get; } = FewOf(Polled);

    private static IEnumerable<Rule> Rules() => RuleCatalog.All.Where(rule => rule.Sentences.Length > 0).OrderBy(rule => rule.Id, StringComparer.Ordinal);

    private static IReadOnlyList<Scenario> FewOf(IEnumerable<Scenario> scenarios) =>
        [.. scenarios.Where(scenario => !scenario.NeedsContext).GroupBy(scenario => scenario.Target).SelectMany(group => group.Take(2))
            .Concat(scenarios.Where(scenario => scenario.Rule is "SIG310" or "SIG431"))
            .DistinctBy(scenario => scenario.Name).OrderBy(scenario => scenario.Name, StringComparer.Ordinal)];

    private static Scenario Create(Rule rule, Polling polling)
    {
        var code = rule.Codes.Count > 0 ? rule.Codes[0] : "BadRequest";
        var target = TargetOf(rule);
        return new Scenario(rule.Id, rule.Id, target, Refuse(target, new Refusal
        {
            Status = StatusOf(code),
            Code = code,
            Message = SampleValues.Fill(rule, rule.Sentences[0]),
            Polling = polling,
        }))
        { NeedsContext = rule is ISentenceGuard or ICodeGuard };
    }

    /// <summary>The refusal of every write of a target.</summary>
    public static Fault Refuse(Target target, Refusal refusal) => new(FaultKind.Refused) { Method = "PUT", Path = PathOf(target), Refusal = refusal };

    private static string PathOf(Target target) => target switch
    {
        Target.Gallery => "/galleries/" + Orchid.GalleryName,
        Target.Definition => "/images/" + Orchid.DefinitionName,
        Target.Version => "/versions/" + Orchid.VersionName,
        _ => "/virtualMachines/" + Orchid.MachineName,
    };

    private static Target TargetOf(Rule rule) => rule.Area switch
    {
        RuleArea.Gallery => Target.Gallery,
        RuleArea.Definition => Target.Definition,
        RuleArea.Deployment => Target.Machine,
        _ => Target.Version,
    };

    /// <summary>The HTTP status that goes with a code.</summary>
    private static int StatusOf(string code) =>
        Statuses.FirstOrDefault(status => status.Parts.Any(part => code.Contains(part, StringComparison.OrdinalIgnoreCase))).Status is > 0 and var status ? status : 400;
}
