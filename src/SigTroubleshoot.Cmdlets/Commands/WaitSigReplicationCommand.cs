using System.Management.Automation;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Health;
using SigTroubleshoot.Health.History;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Waits until image versions are replicated, with a progress bar for each region, and then returns their health.</summary>
[Cmdlet(VerbsLifecycle.Wait, "SigReplication", DefaultParameterSetName = NameSet, HelpUri = OnlineHelp.Replication)]
[OutputType(typeof(ReplicationHealth))]
public sealed class WaitSigReplicationCommand : VersionCmdlet
{
    // One look is always taken, also without time to wait.
    private static readonly TimeSpan ShortestRead = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, ReplicationWatch> _watches = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<HistoryReader> _history;
    private DateTimeOffset? _start;

    /// <summary>Creates the cmdlet.</summary>
    public WaitSigReplicationCommand() => _history = new Lazy<HistoryReader>(CreateHistory);

    /// <summary>The region to wait for; all regions if it is not specified.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Region)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [NotBlank]
    public string? Region { get; set; }

    /// <summary>How long to wait; by default six hours, which Azure may need.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Timeout)]
    [Alias("TimeoutSec")]
    [Seconds]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromHours(6);

    /// <summary>The pause between two reads of the same version; by default 30 seconds.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Interval)]
    [Seconds]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the activity log is read to find out since when a version is being replicated.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.IncludeHistory)]
    public SwitchParameter IncludeHistory { get; set; }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        if (Timeout < TimeSpan.Zero)
            ThrowTerminatingError(Failure.TimeInvalid(Timeout, nameof(Timeout)));
        if (Interval <= TimeSpan.Zero)
            ThrowTerminatingError(Failure.TimeInvalid(Interval, nameof(Interval)));
    }

    /// <inheritdoc/>
    private protected override void Process()
    {
        if (InTime(base.Process))
            return;
        ThrowTerminatingError(Failure.SearchTimeout(Timeout));
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        if (!InTime(base.Finish))
            ThrowTerminatingError(Failure.SearchTimeout(Timeout));
        if (_watches.Count == 0)
        {
            // Whoever waits for nothing would take it for success.
            if (!HasInput && (MyInvocation.ExpectingInput || ParameterSetName != NameSet))
                WriteWarning(Messages.NothingToWaitFor);
            return;
        }

        var progress = new WaitProgress(this);
        Live.Progress.Clear();
        Live.Progress.ShowsPausesOnly = true;
        var end = (_start ?? Live.Now) + Timeout;
        // The first responses may take a while.
        progress.Show(_watches.Values, Timeout);
        while (true)
        {
            InTime(Look);
            progress.Show(_watches.Values, end - Live.Now);
            if (_watches.Values.All(watch => watch.IsOver))
                break;
            var pause = Interval < end - Live.Now ? Interval : end - Live.Now;
            if (pause <= TimeSpan.Zero || Live.IsTimeUp)
            {
                GiveUp();
                break;
            }

            InTime(() => Live.Wait(cancellation => Live.Reader.Clock.Delay(pause, cancellation)));
        }

        progress.Clear();
    }

    // Its own warning covers this, too.
    private protected override void ReportEmpty(string parameter)
    {
    }

    private protected override Task TakeVersionAsync(FoundVersion version)
    {
        lock (_watches)
        {
            if (!_watches.ContainsKey(version.Id))
                _watches.Add(version.Id, new ReplicationWatch(SigEngine.Default.Health, version, Region));
        }

        return Task.CompletedTask;
    }

    // A version that is piped with its status is either done or has to be read again.
    private protected override void TakeReading(ImageVersion version)
    {
        if (version.Id is { } id)
            TakeVersionAsync(new FoundVersion(id));
        else
            WriteError(Failure.VersionNotRecognized(version.Name ?? ""));
    }

    private protected override void TakeAnswer(ReplicationHealth answer) => WriteObject(answer);

    /// <summary>Does something that reads; false if the time is up before it ends. Time starts with the first read.</summary>
    private bool InTime(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (OperationCanceledException) when (_start is not null && Live.IsTimeUp)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    private protected override void OnOpened(LiveSession live)
    {
        _start = live.Now;
        live.EndAfter(Timeout > ShortestRead ? Timeout : ShortestRead);
    }

    /// <summary>Reads all versions that are not done, and returns those that are done now.</summary>
    private void Look()
    {
        var open = _watches.Values.Where(watch => !watch.IsOver).Select(watch => watch.Version).ToList();
        var feed = new VersionFeed(Live.Reader, ThrottleLimit, TakeAsync, Live.Cancellation);
        Live.Wait(async _ =>
        {
            foreach (var version in open)
                await feed.AddAsync(version).ConfigureAwait(false);
            await feed.CompleteAsync().ConfigureAwait(false);
        });
    }

    private async Task TakeAsync(FoundVersion version, Reading<ImageVersion> reading)
    {
        var history = IncludeHistory ? await _history.Value.OfAsync(reading.Value).ConfigureAwait(false) : null;
        await Live.Pump.WriteAsync(() => Take(_watches[version.Id], reading, history)).ConfigureAwait(false);
    }

    private void Take(ReplicationWatch watch, Reading<ImageVersion> reading, VersionHistory? history)
    {
        if (!watch.Take(reading, Live.Now, history))
            WriteVerbose(Messages.FormatReadingFailed(target: watch.Version.Id, reason: reading.Failure!.Message));
        if (!watch.IsOver)
            return;
        WriteObject(watch.Health);
        if (Region is not null && watch.Health!.State != ReplicationHealthState.NotEvaluated && !watch.Regions.Any())
            WriteError(Failure.RegionNotTargeted(watch.Version.Id, Region, watch.Health.Regions.Select(region => region.Region)));
    }

    private void GiveUp()
    {
        foreach (var watch in _watches.Values.Where(watch => !watch.IsOver))
        {
            var tooSlow = ReadFailures.TimedOut(Timeout, 1);
            if (watch.Health is null)
                watch.Take(new Reading<ImageVersion>(null, ArmReading.Failed(tooSlow).Node, tooSlow), Live.Now);
            WriteObject(watch.Health);
            WriteError(watch.Health!.State == ReplicationHealthState.NotEvaluated
                ? Failure.OfReading(watch.Version.Id, tooSlow)
                : Failure.ReplicationTimeout(watch.Version.Id, Timeout, watch.Health.State, watch.Regions));
        }
    }
}
