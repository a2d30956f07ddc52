using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Text.Tables;

namespace SigTroubleshoot.Diagnosis;

/// <summary>
/// What identifies a set of rules: their sentences and those that compete with them, and the indexes to find them
/// in a text. Each index is created once, on first use: from the tables of the build, or from the rules.
/// </summary>
internal sealed class SentenceBook
{
    private readonly RuleSet _rules;
    private readonly SentenceIndex _sentences;
    private ExactMatcher? _exact;
    private RewordedMatcher? _reworded;
    private PrefilterMarks? _marks;
    private CodeIndex? _codes;

    /// <param name="rules">The rules to recognize.</param>
    public SentenceBook(RuleSet rules)
    {
        _rules = rules;
        _sentences = Section(TableSection.Sentences) is { } table ? SentenceIndex.Read(rules, table) : SentenceIndex.Of(rules);
    }

    /// <summary>Finds sentences as they were printed.</summary>
    public ExactMatcher Exact => Once(ref _exact) ?? Keep(ref _exact, new ExactMatcher(_sentences));

    /// <summary>Finds sentences that were reworded.</summary>
    public RewordedMatcher Reworded => Once(ref _reworded) ?? Keep(ref _reworded, new RewordedMatcher(_sentences, Section(TableSection.Words) is { } table ? WordIndex.Read(table) : WordIndex.Of(_sentences)));

    /// <summary>Finds the positions in a large text that are worth reading.</summary>
    public PrefilterMarks Marks => Once(ref _marks) ?? Keep(ref _marks, Section(TableSection.Marks) is { } table ? PrefilterMarks.Read(table) : PrefilterMarks.Of(_sentences));

    /// <summary>The first rule that recognizes an error by its code; null if none does.</summary>
    public Rule? ByCode(AzureError error) => Codes.Find(error);

    private CodeIndex Codes => Once(ref _codes) ?? Keep(ref _codes, Section(TableSection.Codes) is { } table ? CodeIndex.Read(_rules, table) : CodeIndex.Of(_rules));

    /// <summary>Writes the tables that another process reads in place of computing them.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="sections">Gives the section to write to.</param>
    public static void Write(RuleSet rules, Func<TableSection, TableWriter> sections)
    {
        var sentences = SentenceIndex.Of(rules);
        RuleIndex.Of(rules).Write(sections(TableSection.Rules));
        sentences.Write(sections(TableSection.Sentences));
        WordIndex.Of(sentences).Write(sections(TableSection.Words));
        CodeIndex.Of(rules).Write(sections(TableSection.Codes));
        PrefilterMarks.Of(sentences).Write(sections(TableSection.Marks));
    }

    private TableReader? Section(TableSection section) => _rules.Tables?.Section(section);

    private static T? Once<T>(ref T? index)
        where T : class => Volatile.Read(ref index);

    // Two threads may create an index; both get the one that was first.
    private static T Keep<T>(ref T? index, T created)
        where T : class => Interlocked.CompareExchange(ref index, created, null) ?? created;
}
