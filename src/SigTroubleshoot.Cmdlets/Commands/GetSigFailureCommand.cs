using System.Globalization;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Failures;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Gets the failed operations on galleries and their images from the activity log, with their causes.</summary>
[Cmdlet(VerbsCommon.Get, "SigFailure", HelpUri = OnlineHelp.Troubleshooting)]
[OutputType(typeof(OperationFailure))]
public sealed class GetSigFailureCommand : SubscriptionCmdlet
{
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    // A point in time that was 90 days ago when it was typed.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    // With -First, more are not kept in vain.
    private const int Kept = 4096;

    private readonly List<OperationFailure> _collected = [];
    private NameFilter _galleries = NameFilter.All;
    private NameFilter _groups = NameFilter.All;
    private int _count;

    /// <summary>The resource groups to read.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.FailureResourceGroupName)]
    [ArgumentCompleter(typeof(ResourceGroupCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] ResourceGroupName { get; set; } = [];

    /// <summary>The galleries that a failure must be about.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.FailureGalleryName)]
    [ArgumentCompleter(typeof(GalleryCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] GalleryName { get; set; } = [];

    /// <summary>How far back to look.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Since)]
    [Since]
    public TimeSpan Since { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The maximum number of failures.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.First)]
    [ValidateRange(1, int.MaxValue)]
    public int First { get; set; } = int.MaxValue;

    /// <summary>Whether failures are returned that a later operation overcame.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.IncludeResolved)]
    public SwitchParameter IncludeResolved { get; set; }

    // The service knows no wildcards: with one, everything is read and then selected.
    private bool HasGroupPattern => Array.Exists(ResourceGroupName, NameFilter.HasWildcards);

    /// <inheritdoc/>
    private protected override void Begin()
    {
        if (Since < Shortest || Since > Longest + Tolerance)
            ThrowTerminatingError(Failure.SinceOutOfRange(Since));
        _galleries = new NameFilter(GalleryName);
        if (HasGroupPattern)
            _groups = new NameFilter(ResourceGroupName);
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        var subscriptions = RequestedSubscriptions();
        if (subscriptions.Count == 0)
            return;
        var live = Live;
        var query = new ActivityQuery(live.Now - Since, live.Now, HasGroupPattern ? [] : ResourceGroupName, IncludeResolved);
        var reader = SigEngine.Default.Failures(live.Reader, query, Fits, failures => live.Pump.WriteAsync(() => Take(failures)), live.Pump.Cancellation);
        live.Wait(_ => reader.ReadAsync(subscriptions));
        foreach (var failure in Newest())
            WriteObject(failure);
        if (_count == 0)
            WriteWarning(Messages.FormatNoFailure(count: subscriptions.Count, since: query.Since.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
    }

    /// <summary>Writes failures; with -First, the newest of all are known only in the end.</summary>
    private void Take(IReadOnlyList<OperationFailure> failures)
    {
        _count += failures.Count;
        if (!MyInvocation.BoundParameters.ContainsKey(nameof(First)))
        {
            WriteObject(failures, enumerateCollection: true);
            return;
        }

        _collected.AddRange(failures);
        if (_collected.Count < Kept || _collected.Count / 2 < First)
            return;
        var newest = Newest().ToList();
        _collected.Clear();
        _collected.AddRange(newest);
    }

    // What could not be read comes last, and is not one of the failures that are limited.
    private IEnumerable<OperationFailure> Newest() =>
        _collected.Where(IsFailed).OrderByDescending(failure => failure.Time).Take(First).Concat(_collected.Where(failure => !IsFailed(failure)));

    private static bool IsFailed(OperationFailure failure) => failure.Outcome != FindingOutcome.NotEvaluated;

    private bool Fits(OperationFailure failure) =>
        _groups.Fits(failure.ResourceGroupName)
        && (GalleryName.Length == 0 || GalleriesOf(failure).Any(_galleries.Fits));

    private static IEnumerable<string> GalleriesOf(OperationFailure failure)
    {
        if (ResourceId.TryParse(failure.Target, out var id) && id.Gallery.Length > 0)
            yield return id.Gallery;
        foreach (var finding in failure.Findings)
        {
            if (finding.Values.TryGetValue("Gallery", out var gallery))
                yield return gallery;
        }
    }
}
