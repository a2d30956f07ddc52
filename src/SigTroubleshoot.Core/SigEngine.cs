using SigTroubleshoot.Access;
using SigTroubleshoot.Availability;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Health;
using SigTroubleshoot.Limits;
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
        Health = new HealthAnswers(rules);
        _book = new(() => new SentenceBook(rules));
    }

    /// <summary>The engine with all rules, made at the first question of the process.</summary>
    public static SigEngine Default => Shared.Value;

    /// <summary>The rules it judges by.</summary>
    public RuleSet Rules { get; }

    /// <summary>The health of image versions.</summary>
    public HealthAnswers Health { get; }

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

    /// <inheritdoc cref="AvailabilityAssessor.Assess"/>
    public IReadOnlyList<Finding> Availability(GalleryNameReading reading) => AvailabilityAssessor.Assess(Rules, reading);

    /// <inheritdoc cref="DeploymentAssessor.Assess"/>
    public IReadOnlyList<Finding> Deployment(DeploymentReading reading) => DeploymentAssessor.Assess(Rules, reading);

    /// <summary>What an account may do, and which role would give the rest.</summary>
    /// <param name="azure">Where to read.</param>
    /// <param name="principalId">The object id of the account, for commands; null where it is not known.</param>
    public AccessCheck Access(AzureView azure, string? principalId) => new(Rules, azure, principalId);

    /// <summary>Counts what subscriptions use.</summary>
    /// <param name="reader">How to read.</param>
    /// <param name="fits">Whether a region, by its name, is asked for.</param>
    /// <param name="named">Regions that are answered even where nothing lies in them.</param>
    /// <param name="onSubscription">Takes what a subscription uses; never called twice at once.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public UsageReader Usage(ArmReader reader, Func<string, bool> fits, IReadOnlyList<string> named, Func<IReadOnlyList<Usage>, Task> onSubscription, CancellationToken cancellation) =>
        new(Rules, reader, fits, named, onSubscription, cancellation);

    /// <inheritdoc cref="Verifier.VerifyAsync"/>
    public Task<Finding> VerifyAsync(Finding finding, AzureView azure, DateTimeOffset now, CancellationToken cancellation) =>
        new Verifier(Rules).VerifyAsync(finding, azure, now, cancellation);
}
