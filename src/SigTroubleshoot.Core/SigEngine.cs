using SigTroubleshoot.Access;
using SigTroubleshoot.Availability;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Failures;
using SigTroubleshoot.Health;
using SigTroubleshoot.Limits;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Templates.Suppressing;
using SigTroubleshoot.Use;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot;

/// <summary>Answers all questions with one set of rules; the entry point for every user of Core.</summary>
internal sealed class SigEngine
{
    private static readonly Lazy<SigEngine> Shared = new(() => new SigEngine(RuleCatalog.All));

    private readonly Lazy<SentenceBook> _book;

    /// <param name="rules">The rules to apply.</param>
    public SigEngine(RuleSet rules)
    {
        Rules = rules;
        Health = new HealthAnswers(rules);
        _book = new(() => new SentenceBook(rules));
    }

    /// <summary>The engine with all rules; created on first use in the process.</summary>
    public static SigEngine Default => Shared.Value;

    /// <summary>The rules that it applies.</summary>
    public RuleSet Rules { get; }

    /// <summary>The health of image versions.</summary>
    public HealthAnswers Health { get; }

    /// <summary>The gallery problems that a text shows, the best match first.</summary>
    /// <param name="text">What a tool printed.</param>
    /// <param name="source">The name of the text in a finding's Source.</param>
    public IReadOnlyList<Finding> Diagnose(string text, string source = "")
    {
        var diagnosis = OpenText(source);
        diagnosis.Append(text);
        return diagnosis.Complete();
    }

    /// <summary>Opens the diagnosis of a text that arrives in pieces and may have any size.</summary>
    /// <param name="source">The name of the text in a finding's Source: a file's path or <c>pipeline</c>.</param>
    /// <param name="includesOther">Whether errors that are not about a gallery are described; otherwise, they are only counted.</param>
    public InputDiagnosis OpenText(string source, bool includesOther = false) =>
        new(() => new TextDiagnosis(_book.Value, source, includesOther), new FailureJudge(Rules, text => Read(text, source), source).Judge);

    /// <inheritdoc cref="RuleSet.Check"/>
    public IReadOnlyList<Finding> Check<TRequest>(TRequest request, string target, string source) => Rules.Check(request, target, source);

    /// <inheritdoc cref="AvailabilityAssessor.Assess"/>
    public IReadOnlyList<Finding> Availability(GalleryNameReading reading) => AvailabilityAssessor.Assess(Rules, reading);

    /// <inheritdoc cref="DeploymentAssessor.Assess"/>
    public IReadOnlyList<Finding> Deployment(DeploymentReading reading) => DeploymentAssessor.Assess(Rules, reading);

    /// <summary>Checks which actions the account is allowed, and which role provides the missing ones.</summary>
    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="principalId">The object ID of the account, for commands; null if unknown.</param>
    public AccessCheck Access(AzureView azure, string? principalId) => new(Rules, azure, principalId);

    /// <summary>Counts the usage of subscriptions.</summary>
    /// <param name="reader">The reader to use.</param>
    /// <param name="fits">Whether a region, by its name, was requested.</param>
    /// <param name="named">Regions that are reported even if they contain nothing.</param>
    /// <param name="onSubscription">Processes the usage of a subscription; never called concurrently.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public UsageReader Usage(ArmReader reader, Func<string, bool> fits, IReadOnlyList<string> named, Func<IReadOnlyList<Usage>, Task> onSubscription, CancellationToken cancellation) =>
        new(reader, fits, named, readings => onSubscription([.. readings.Select(reading => reading.ToUsage(Rules))]), cancellation);

    /// <summary>Reads the failed operations in the activity logs of subscriptions.</summary>
    /// <param name="reader">The reader to use.</param>
    /// <param name="query">What to read.</param>
    /// <param name="fits">Whether a failed operation was asked for.</param>
    /// <param name="onSubscription">Processes the failures of a subscription, the newest first; never called concurrently.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public FailureReader Failures(ArmReader reader, ActivityQuery query, Func<OperationFailure, bool> fits, Func<IReadOnlyList<OperationFailure>, Task> onSubscription, CancellationToken cancellation) =>
        new(new FailureJudge(Rules, text => Read(text, FailureJudge.Source), FailureJudge.Source), reader, query, fits, onSubscription, cancellation);

    /// <summary>Finds out what uses image versions.</summary>
    /// <param name="reader">The reader to use.</param>
    /// <param name="pricePerGB">The price of a GB; null if it is not specified.</param>
    /// <param name="receiver">Receives the answers.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public UseReader Use(ArmReader reader, decimal? pricePerGB, IUseReceiver receiver, CancellationToken cancellation) => new(Rules, reader, pricePerGB, receiver, cancellation);

    /// <summary>Opens the test of templates with the settings of a project.</summary>
    /// <param name="inputs">What the user says about the deployment.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="ignoresSuppressions">Whether nothing is suppressed.</param>
    /// <param name="now">The time of the run, for suppressions that expire.</param>
    public TemplateRun Templates(TemplateInputs inputs, SigSettings settings, bool ignoresSuppressions, DateTimeOffset now) => new(Rules, inputs, settings, ignoresSuppressions, now);

    /// <summary>Opens the test of templates without settings.</summary>
    /// <param name="inputs">What the user says about the deployment.</param>
    public TemplateGate Gate(TemplateInputs inputs) => new(Rules, inputs);

    private IReadOnlyList<Finding> Read(string text, string source)
    {
        var diagnosis = new TextDiagnosis(_book.Value, source, includesOther: false);
        diagnosis.Append(text);
        return diagnosis.Complete();
    }

    /// <inheritdoc cref="Verifier.VerifyAsync"/>
    public Task<Finding> VerifyAsync(Finding finding, AzureView azure, DateTimeOffset now, CancellationToken cancellation) =>
        new Verifier(Rules).VerifyAsync(finding, azure, now, cancellation);
}
