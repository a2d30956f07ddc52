using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>All sentences of all rules and those that compete with them, parsed once.</summary>
internal static class SentenceBook
{
    private static readonly Lazy<IReadOnlyList<Sentence>> Sentences = new(() =>
    [
        .. RuleCatalog.All.SelectMany(rule =>
            rule.Messages.Select(template => Sentence.Parse(rule, template, isLookalike: false))
                .Concat(rule.Lookalikes.Select(template => Sentence.Parse(rule, template, isLookalike: true)))),
        .. ForeignSentences.All.Select(template => Sentence.Parse(null, template, isLookalike: true)),
    ]);

    /// <summary>All sentences, including look-alikes.</summary>
    public static IReadOnlyList<Sentence> All => Sentences.Value;
}
