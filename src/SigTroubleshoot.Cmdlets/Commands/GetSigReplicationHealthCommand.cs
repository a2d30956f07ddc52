using System.Management.Automation;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Gets the replication health of image versions: which regions are complete, stuck, or failed, and how to fix them.</summary>
[Cmdlet(VerbsCommon.Get, "SigReplicationHealth", DefaultParameterSetName = NameSet, HelpUri = OnlineHelp.Replication)]
[OutputType(typeof(ReplicationHealth))]
public sealed class GetSigReplicationHealthCommand : VersionReadCmdlet
{
    private readonly Dictionary<string, ReplicationHealth> _earlier = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<VersionFeed> _feed;

    /// <summary>Creates the cmdlet.</summary>
    public GetSigReplicationHealthCommand() =>
        _feed = new Lazy<VersionFeed>(() => new VersionFeed(Live.Reader, ThrottleLimit, WriteAnswerAsync, Live.Pump.Cancellation));

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

    private Task WriteAnswerAsync(FoundVersion version, Reading<ImageVersion> reading) => Live.Pump.WriteAsync(() =>
    {
        var now = Live.Now;
        WriteObject(SigEngine.Default.Health.Of(version, reading, now, _earlier.TryGetValue(version.Id, out var earlier) ? earlier : null));
        Live.Progress.Count();
    });
}
