using SigTroubleshoot.Rules;

namespace SigTroubleshoot;

/// <summary>Runs every rule that can check a request.</summary>
/// <typeparam name="TRequest">The type of the request: what is about to be created.</typeparam>
internal static class CheckRunner<TRequest>
{
    private static readonly IReadOnlyList<Finding> NoFindings = [];

    // Computed once per type of request: a pipeline may contain hundreds of thousands of names.
    private static readonly KeyValuePair<Rule, ICheck<TRequest>>[] Checks =
        [.. RuleCatalog.All.OfType<ICheck<TRequest>>().Select(check => new KeyValuePair<Rule, ICheck<TRequest>>((Rule)check, check))];

    /// <summary>The findings, worst first and then in the order of the rules' IDs; none if there is no fault.</summary>
    /// <param name="request">What is about to be created.</param>
    /// <param name="target">The name or ID that a finding is about, unless the rule names a better one.</param>
    /// <param name="source">The name of the request in a finding's Source.</param>
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
