using System.Management.Automation;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Health.History;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Gets the replication health of image versions: which regions are complete, stuck, or failed, and how to fix them.</summary>
[Cmdlet(VerbsCommon.Get, "SigReplicationHealth", DefaultParameterSetName = NameSet, HelpUri = OnlineHelp.Replication)]
[OutputType(typeof(ReplicationHealth))]
public sealed class GetSigReplicationHealthCommand : VersionCmdlet
{
    private readonly Dictionary<string, ReplicationHealth> _earlier = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<VersionFeed> _feed;
    private readonly Lazy<HistoryReader> _history;

    /// <summary>Creates the cmdlet.</summary>
    public GetSigReplicationHealthCommand()
    {
        _feed = new Lazy<VersionFeed>(() => new VersionFeed(Live.Reader, ThrottleLimit, WriteAnswerAsync, Live.Pump.Cancellation));
        _history = new Lazy<HistoryReader>(CreateHistory);
    }

    /// <summary>Whether the activity log is read to find out since when a version is being replicated.</summary>
    [Parameter(HelpMessage = "Reads the activity log to find out since when a version is being replicated, and how long other versions took.")]
    public SwitchParameter IncludeHistory { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // An earlier result, piped in again, allows an estimate of the time left.
        if (InputObject?.BaseObject is ReplicationHealth earlier)
            _earlier[earlier.ResourceId] = earlier;
        base.ProcessRecord();
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        base.Finish();
        if (_feed.IsValueCreated)
            Live.Pump.Wait(_feed.Value.CompleteAsync());
    }

    private protected override Task TakeVersionAsync(FoundVersion version) => _feed.Value.AddAsync(version);

    private protected override Task PageTakenAsync() => _feed.Value.FirstAnswer;

    private protected override void TakeReading(ImageVersion version) => WriteObject(SigEngine.Default.Health.Of(version, DateTimeOffset.UtcNow));

    private protected override void TakeAnswer(ReplicationHealth answer) => WriteObject(answer);

    private async Task WriteAnswerAsync(FoundVersion version, Reading<ImageVersion> reading)
    {
        var history = IncludeHistory ? await _history.Value.OfAsync(reading.Value).ConfigureAwait(false) : null;
        await Live.Pump.WriteAsync(() =>
        {
            WriteObject(SigEngine.Default.Health.Of(version, reading, Live.Now, _earlier.TryGetValue(version.Id, out var earlier) ? earlier : null, history));
            Live.Progress.Count();
        }).ConfigureAwait(false);
    }
}
