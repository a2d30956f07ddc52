using SigTroubleshoot.Rules;

namespace SigTroubleshoot;

/// <summary>Asks every rule that can judge a thing about to be made.</summary>
/// <typeparam name="TRequest">The thing about to be made.</typeparam>
internal static class CheckRunner<TRequest>
{
    private static readonly IReadOnlyList<Finding> NoFindings = [];

    // Found once for each kind of request: a pipeline may bring hundreds of thousands of names.
    private static readonly KeyValuePair<Rule, ICheck<TRequest>>[] Checks =
        [.. RuleCatalog.All.OfType<ICheck<TRequest>>().Select(check => new KeyValuePair<Rule, ICheck<TRequest>>((Rule)check, check))];

    /// <summary>The findings, worst first and then in the order of the rules' ids; none where all is well.</summary>
    /// <param name="request">The thing about to be made.</param>
    /// <param name="target">The name or id a finding is about, unless the rule names a better one.</param>
    /// <param name="source">What the request is called in a finding's Source.</param>
    public static IReadOnlyList<Finding> Run(TRequest request, string target, string source)
    {
        List<Finding>? findings = null;
        IReadOnlyDictionary<string, string>? names = null;
        foreach (var pair in Checks)
        {
            var answers = pair.Value.Check(request);
            if (answers is IReadOnlyCollection<Answer> { Count: 0 })
                continue;
            foreach (var answer in answers)
                (findings ??= []).Add(FindingFactory.FromAnswer(pair.Key, answer, target, source, names ??= RequestValues.Of(request)));
        }

        return findings is null ? NoFindings : [.. findings.WorstFirst()];
    }
}
