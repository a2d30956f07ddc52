using SigTroubleshoot.Rules;

namespace SigTroubleshoot;

/// <summary>Asks every rule that can judge something read from Azure.</summary>
/// <typeparam name="TReading">What was read.</typeparam>
internal static class LiveCheckRunner<TReading>
{
    private static readonly KeyValuePair<Rule, ILiveCheck<TReading>>[] Checks =
        [.. RuleCatalog.All.OfType<ILiveCheck<TReading>>().Select(check => new KeyValuePair<Rule, ILiveCheck<TReading>>((Rule)check, check))];

    /// <summary>The answers as findings, worst first and then in the order of the rules' ids; what is well stands last.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="target">The name or id a finding is about, unless the rule names a better one.</param>
    /// <param name="source">What the reading is called in a finding's Source.</param>
    /// <param name="common">Values that every finding shall have, unless the rule gives its own.</param>
    public static IReadOnlyList<Finding> Run(TReading reading, string target, string source, IReadOnlyDictionary<string, string> common) =>
    [
        .. Checks
            .SelectMany(pair => pair.Value.Check(reading).Select(answer => FindingFactory.FromAnswer(pair.Key, answer, target, source, common)))
            .WorstFirst(),
    ];
}
