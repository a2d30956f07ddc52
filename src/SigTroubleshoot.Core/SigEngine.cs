using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot;

/// <summary>All that can be asked, by one set of rules: the way in for everything that uses Core.</summary>
internal sealed class SigEngine
{
    private static readonly Lazy<SigEngine> Shared = new(() => new SigEngine(RuleCatalog.All));

    private readonly Lazy<SentenceBook> _book;

    /// <param name="rules">The rules to judge by.</param>
    public SigEngine(RuleSet rules)
    {
        Rules = rules;
        _book = new(() => new SentenceBook(rules));
    }

    /// <summary>The engine with all rules, made at the first question of the process.</summary>
    public static SigEngine Default => Shared.Value;

    /// <summary>The rules it judges by.</summary>
    public RuleSet Rules { get; }

    /// <summary>Which gallery problems a text shows, best first.</summary>
    /// <param name="text">What a tool printed.</param>
    /// <param name="source">What the text is called in a finding's Source.</param>
    public IReadOnlyList<Finding> Diagnose(string text, string source = "")
    {
        var diagnosis = OpenText(source);
        diagnosis.Append(text);
        return diagnosis.Complete();
    }

    /// <summary>The diagnosis of a text that comes in pieces and may be of any size.</summary>
    /// <param name="source">What the text is called in a finding's Source: a file's path or <c>pipeline</c>.</param>
    public TextDiagnosis OpenText(string source) => new(_book.Value, source);

    /// <inheritdoc cref="RuleSet.Check"/>
    public IReadOnlyList<Finding> Check<TRequest>(TRequest request, string target, string source) => Rules.Check(request, target, source);

    /// <inheritdoc cref="Verifier.VerifyAsync"/>
    public Task<Finding> VerifyAsync(Finding finding, AzureView azure, DateTimeOffset now, CancellationToken cancellation) =>
        new Verifier(Rules).VerifyAsync(finding, azure, now, cancellation);
}
