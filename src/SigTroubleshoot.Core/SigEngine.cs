using SigTroubleshoot.Access;
using SigTroubleshoot.Availability;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Diagnosis.Exceptions;
using SigTroubleshoot.Failures;
using SigTroubleshoot.Health;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Templates.Suppressing;
using SigTroubleshoot.Use;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot;

/// <summary>
/// Answers all questions about Azure Compute Galleries with one set of rules: what an error means, whether Azure would accept a
/// request, and how the replication of an image version is going. Sends nothing and changes nothing.
/// </summary>
/// <remarks>
/// Objects are read by the names of their properties: the data of <c>Azure.ResourceManager.Compute</c>, an anonymous object, a
/// dictionary, or the JSON of a request or a response. All members can be used by several threads at the same time.
/// </remarks>
public sealed class SigEngine
{
    private const string RequestSource = "request";

    private static readonly Lazy<SigEngine> Shared = new(() => new SigEngine(RuleCatalog.All));

    private readonly Lazy<SentenceBook> _book;

    /// <param name="rules">The rules to apply.</param>
    internal SigEngine(RuleSet rules)
    {
        Rules = rules;
        Health = new HealthAnswers(rules);
        Latest = new LatestAnswers(rules);
        _book = new(() => new SentenceBook(rules));
    }

    /// <summary>The engine with all rules; created on first use in the process.</summary>
    public static SigEngine Default => Shared.Value;

    /// <summary>The rules that it applies.</summary>
    internal RuleSet Rules { get; }

    /// <summary>The health of image versions.</summary>
    internal HealthAnswers Health { get; }

    /// <summary>The latest versions of image definitions.</summary>
    internal LatestAnswers Latest { get; }

    /// <summary>Finds the gallery problems in a text of any size, such as the log or the error of a tool.</summary>
    /// <param name="text">What a tool printed.</param>
    /// <returns>The findings, the root cause first; empty if the text contains no error that is about a gallery.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<Finding> Diagnose(string text) => Diagnose(text, "");

    /// <inheritdoc cref="Diagnose(string)"/>
    /// <param name="text">What a tool printed.</param>
    /// <param name="source">The name of the text in <see cref="Finding.Source"/>, such as the path of its file; it may be empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="source"/> is null.</exception>
    public IReadOnlyList<Finding> Diagnose(string text, string source)
    {
        var diagnosis = OpenText(source ?? throw new ArgumentNullException(nameof(source)));
        diagnosis.Append(text ?? throw new ArgumentNullException(nameof(text)));
        return diagnosis.Complete();
    }

    /// <summary>Finds the gallery problems that an exception reports, itself or in its inner exceptions.</summary>
    /// <param name="exception">The exception, such as Azure.RequestFailedException.</param>
    /// <returns>The findings, the root cause first; empty if the exception is not about a gallery.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    public IReadOnlyList<Finding> Diagnose(Exception exception)
    {
        _ = exception ?? throw new ArgumentNullException(nameof(exception));
        return Diagnose(ExceptionReport.Of(exception), exception.GetType().Name);
    }

    /// <inheritdoc cref="Diagnose(Exception)"/>
    /// <param name="exception">The exception, such as Azure.RequestFailedException.</param>
    /// <param name="resourceId">The ID of the resource that the failed call was about. The exceptions of Azure's SDK do not name it, and commands need its names.</param>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> or <paramref name="resourceId"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="resourceId"/> is not a fully qualified resource ID.</exception>
    public IReadOnlyList<Finding> Diagnose(Exception exception, string resourceId)
    {
        _ = exception ?? throw new ArgumentNullException(nameof(exception));
        var id = GivenResource.IdOf(resourceId, nameof(resourceId));
        return Diagnose(ExceptionReport.Of(exception, id), exception.GetType().Name);
    }

    /// <summary>Checks whether Azure accepts a name for a gallery.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public TestResult CheckGalleryName(string name)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        return CheckRequest(new Gallery { Name = name }, name);
    }

    /// <summary>Checks whether Azure would create an image definition.</summary>
    /// <param name="definition">The definition: GalleryImageData, an object with the parameters of New-AzGalleryImageDefinition, or the JSON of the request.</param>
    /// <param name="resourceId">The ID that it will have, for its names; null if <paramref name="definition"/> contains them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="definition"/> does not describe one image definition, or <paramref name="resourceId"/> is not the ID of one.</exception>
    public TestResult CheckImageDefinition(object definition, string? resourceId = null)
    {
        var request = GivenResource.Definition(definition, nameof(definition), resourceId, nameof(resourceId));
        return CheckRequest(request, request.Target);
    }

    /// <summary>Checks whether Azure would create an image version.</summary>
    /// <param name="version">The version: GalleryImageVersionData, an object with the parameters of New-AzGalleryImageVersion, or the JSON of the request.</param>
    /// <param name="resourceId">The ID that it will have, for its names; null if <paramref name="version"/> contains them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="version"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="version"/> does not describe one image version, or <paramref name="resourceId"/> is not the ID of one.</exception>
    public TestResult CheckImageVersion(object version, string? resourceId = null)
    {
        var request = GivenResource.Version(version, nameof(version), resourceId, nameof(resourceId));
        return CheckRequest(request, request.Target);
    }

    /// <summary>Evaluates the replication of an image version, or of the version of a gallery application.</summary>
    /// <param name="version">What was read with <c>$expand=ReplicationStatus</c>: GalleryImageVersionData, its resource or response, or the JSON of the response.</param>
    /// <param name="now">When it was read.</param>
    /// <returns>The state of the version and its regions. Without a replication status, the state is Unknown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="version"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="version"/> is not one version with its ID.</exception>
    public ReplicationHealth AssessReplication(object version, DateTimeOffset now) => Health.Of(GivenResource.ExistingVersion(version, nameof(version)), now);

    /// <summary>Opens the diagnosis of a text that arrives in pieces and may have any size.</summary>
    /// <param name="source">The name of the text in a finding's Source: a file's path or <c>pipeline</c>.</param>
    /// <param name="includesOther">Whether errors that are not about a gallery are described; otherwise, they are only counted.</param>
    internal InputDiagnosis OpenText(string source, bool includesOther = false) =>
        new(Rules, () => Open(source, includesOther), source);

    /// <inheritdoc cref="RuleSet.Check"/>
    internal IReadOnlyList<Finding> Check<TRequest>(TRequest request, string target, string source) => Rules.Check(request, target, source);

    /// <inheritdoc cref="RuleSet.Passes"/>
    internal bool Passes<TRequest>(TRequest request) => Rules.Passes(request);

    /// <inheritdoc cref="AvailabilityAssessor.Assess"/>
    internal IReadOnlyList<Finding> Availability(GalleryNameReading reading) => AvailabilityAssessor.Assess(Rules, reading);

    /// <inheritdoc cref="DeploymentAssessor.Assess"/>
    internal IReadOnlyList<Finding> Deployment(DeploymentReading reading) => DeploymentAssessor.Assess(Rules, reading);

    /// <summary>Checks which actions the account is allowed, and which role provides the missing ones.</summary>
    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="principalId">The object ID of the account, for commands; null if unknown.</param>
    internal AccessCheck Access(AzureView azure, string? principalId) => new(Rules, azure, principalId);

    /// <summary>Counts the usage of subscriptions.</summary>
    /// <param name="reader">The reader to use.</param>
    /// <param name="fits">Whether a region, by its name, was requested.</param>
    /// <param name="named">Regions that are reported even if they contain nothing.</param>
    /// <param name="onSubscription">Processes the usage of a subscription; never called concurrently.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <param name="seen">The subscriptions of the account, if they are known.</param>
    internal UsageReader Usage(
        ArmReader reader,
        Func<string, bool> fits,
        IReadOnlyList<string> named,
        Func<IReadOnlyList<Usage>, Task> onSubscription,
        CancellationToken cancellation,
        SeenSubscriptions? seen = null) =>
        new(reader, fits, named, readings => onSubscription([.. readings.Select(reading => reading.ToUsage(Rules))]), cancellation, seen);

    /// <summary>Reads the failed operations in the activity logs of subscriptions.</summary>
    /// <param name="reader">The reader to use.</param>
    /// <param name="query">What to read.</param>
    /// <param name="fits">Whether a failed operation was asked for.</param>
    /// <param name="onFailures">Processes failures as soon as they are known, the newest of them first; never called concurrently.</param>
    /// <param name="cancellation">Cancels the read.</param>
    internal FailureReader Failures(ArmReader reader, ActivityQuery query, Func<OperationFailure, bool> fits, Func<IReadOnlyList<OperationFailure>, Task> onFailures, CancellationToken cancellation) =>
        new(new FailureJudge(Rules, () => Open(FailureJudge.Source, includesOther: false), FailureJudge.Source), reader, query, fits, onFailures, cancellation);

    /// <summary>Finds out what uses image versions.</summary>
    /// <param name="reader">The reader to use.</param>
    /// <param name="question">What to say about the versions.</param>
    /// <param name="receiver">Receives the answers.</param>
    /// <param name="cancellation">Cancels the read.</param>
    internal UseReader Use(ArmReader reader, UseQuestion question, IUseReceiver receiver, CancellationToken cancellation) => new(Rules, reader, question, receiver, cancellation);

    /// <summary>Opens the test of templates with the settings of a project.</summary>
    /// <param name="inputs">What the user says about the deployment.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="ignoresSuppressions">Whether nothing is suppressed.</param>
    /// <param name="now">The time of the run, for suppressions that expire.</param>
    internal TemplateRun Templates(TemplateInputs inputs, SigSettings settings, bool ignoresSuppressions, DateTimeOffset now) => new(Rules, inputs, settings, ignoresSuppressions, now);

    /// <summary>Opens the test of templates without settings.</summary>
    /// <param name="inputs">What the user says about the deployment.</param>
    internal TemplateGate Gate(TemplateInputs inputs) => new(Rules, inputs);

    /// <inheritdoc cref="Verifier.VerifyAsync"/>
    internal Task<Finding> VerifyAsync(Finding finding, AzureView azure, DateTimeOffset now, CancellationToken cancellation) =>
        new Verifier(Rules).VerifyAsync(finding, azure, now, cancellation);

    private TextDiagnosis Open(string source, bool includesOther) => new(_book.Value, source, includesOther);

    private TestResult CheckRequest<TRequest>(TRequest request, string target) => new(Redactor.Redact(target), Rules.Check(request, target, RequestSource));
}
