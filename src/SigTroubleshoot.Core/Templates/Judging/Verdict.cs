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

    /// <summary>A set in which verdicts that say exactly the same are one: a resource may have thousands.</summary>
    public static HashSet<Verdict> SetOf(IEnumerable<Verdict> verdicts) => new(verdicts, new SameVerdict());

    private sealed class SameVerdict : IEqualityComparer<Verdict>
    {
        public bool Equals(Verdict? one, Verdict? other) => one is null ? other is null : other is not null && one.IsSame(other);

        public int GetHashCode(Verdict verdict)
        {
            var hash = StringComparer.Ordinal.GetHashCode(verdict.Rule.Id) ^ verdict.Answer.Values.Count;
            // The values are in no order.
            foreach (var pair in verdict.Answer.Values)
                hash ^= StringComparer.OrdinalIgnoreCase.GetHashCode(pair.Key) + (31 * StringComparer.Ordinal.GetHashCode(pair.Value));
            return hash;
        }
    }
}
