namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// What identifies a set of rules: their sentences and those that compete with them, and the indexes to find them
/// in a text. Each index is created once, on first use.
/// </summary>
internal sealed class SentenceBook
{
    private readonly Lazy<ExactMatcher> _exact;
    private readonly Lazy<RewordedMatcher> _reworded;
    private readonly Lazy<PrefilterMarks> _marks;
    private readonly Lazy<ILookup<string, (Rule Rule, ICodeGuard Guard)>> _byCode;

    /// <param name="rules">The rules to recognize.</param>
    public SentenceBook(RuleSet rules)
    {
        IReadOnlyList<Sentence> sentences =
        [
            .. rules.SelectMany(rule =>
                rule.Messages.Select(template => Sentence.Parse(rule, template, isLookalike: false))
                    .Concat(rule.Lookalikes.Select(template => Sentence.Parse(rule, template, isLookalike: true)))),
            .. OtherServiceSentences.All.Select(template => Sentence.Parse(null, template, isLookalike: true)),
        ];
        _exact = new(() => new ExactMatcher(sentences));
        _reworded = new(() => new RewordedMatcher([.. sentences.Where(sentence => sentence.Rule is not { IsLastResort: true })]));
        _marks = new(() => new PrefilterMarks(sentences));
        _byCode = new(() => rules.With<ICodeGuard>()
            .SelectMany(item => item.Rule.Codes, (item, code) => (Code: code, Item: item))
            .ToLookup(pair => pair.Code, pair => pair.Item, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Finds sentences as they were printed.</summary>
    public ExactMatcher Exact => _exact.Value;

    /// <summary>Finds sentences that were reworded.</summary>
    public RewordedMatcher Reworded => _reworded.Value;

    /// <summary>Finds the positions in a large text that are worth reading.</summary>
    public PrefilterMarks Marks => _marks.Value;

    /// <summary>The first rule that recognizes an error by its code; null if none does.</summary>
    public Rule? ByCode(AzureError error) => _byCode.Value[error.Code].FirstOrDefault(item => item.Guard.Accepts(error)).Rule;
}
