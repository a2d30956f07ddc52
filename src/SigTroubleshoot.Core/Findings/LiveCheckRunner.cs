using SigTroubleshoot.Rules;

namespace SigTroubleshoot;

/// <summary>Runs every rule that can check what was read from Azure.</summary>
/// <typeparam name="TReading">What was read.</typeparam>
internal static class LiveCheckRunner<TReading>
{
    private static readonly KeyValuePair<Rule, ILiveCheck<TReading>>[] Checks =
        [.. RuleCatalog.All.OfType<ILiveCheck<TReading>>().Select(check => new KeyValuePair<Rule, ILiveCheck<TReading>>((Rule)check, check))];

    /// <summary>The answers as findings, worst first and then in the order of the rules' IDs; passed findings last.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="target">The name or ID that a finding is about, unless the rule names a better one.</param>
    /// <param name="source">The name of what was read in a finding's Source.</param>
    /// <param name="common">Values for every finding, unless the rule provides its own.</param>
    public static IReadOnlyList<Finding> Run(TReading reading, string target, string source, IReadOnlyDictionary<string, string> common) =>
    [
        .. Checks
            .SelectMany(pair => pair.Value.Check(reading).Select(answer => FindingFactory.FromAnswer(pair.Key, answer, target, source, common)))
            .WorstFirst(),
    ];
}
