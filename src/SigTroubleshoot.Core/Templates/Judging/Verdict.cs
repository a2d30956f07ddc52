namespace SigTroubleshoot.Templates.Judging;

/// <summary>What a rule says about a resource in one world.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Answer">Its answer.</param>
/// <param name="Common">Values of the resource.</param>
internal sealed record Verdict(Rule Rule, Answer Answer, IReadOnlyDictionary<string, string> Common)
{
    /// <summary>Whether both say exactly the same.</summary>
    public bool IsSame(Verdict other) =>
        ReferenceEquals(Rule, other.Rule) && Answer.MessageKind == other.Answer.MessageKind && Answer.Outcome == other.Answer.Outcome
        && Answer.Values.Count == other.Answer.Values.Count
        && Answer.Values.All(pair => other.Answer.Values.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
