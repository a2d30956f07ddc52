using System.Management.Automation;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Health;
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
    private readonly Lazy<SharingReader> _sharing;
    private readonly HashSet<Resources.ResourceId> _definitions = [];

    /// <summary>Creates the cmdlet.</summary>
    public GetSigReplicationHealthCommand()
    {
        _feed = new Lazy<VersionFeed>(() => new VersionFeed(Live.Reader, ThrottleLimit, WriteAnswerAsync, Live.Pump.Cancellation));
        _history = new Lazy<HistoryReader>(CreateHistory);
        _sharing = new Lazy<SharingReader>(() => new SharingReader(Live.Reader, Live.Pump.Cancellation));
    }

    /// <summary>Whether soft-deleted versions are returned, too.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ReplicationHealthIncludeSoftDeleted)]
    public SwitchParameter IncludeSoftDeleted { get; set; }

    /// <summary>Whether it is read with whom the gallery is shared.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.IncludeSharing)]
    public SwitchParameter IncludeSharing { get; set; }

    /// <summary>Whether the validations are read that Azure ran.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.IncludeValidation)]
    public SwitchParameter IncludeValidation { get; set; }

    /// <summary>Whether the activity log is read to find out since when a version is being replicated.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.IncludeHistory)]
    public SwitchParameter IncludeHistory { get; set; }

    /// <inheritdoc/>
    private protected override void Process()
    {
        // An earlier result, piped in again, allows an estimate of the time left.
        if (InputObject?.BaseObject is ReplicationHealth earlier)
            _earlier[earlier.ResourceId] = earlier;
        base.Process();
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        base.Finish();
        if (_feed.IsValueCreated)
            Live.Pump.Wait(_feed.Value.CompleteAsync());
        if (_definitions.Count > 0)
            ReadRecycleBins();
    }

    private protected override Task TakeVersionAsync(FoundVersion version)
    {
        NoteDefinition(version.Id);
        return _feed.Value.AddAsync(version);
    }

    private protected override IDefinitionWatch? WatchOf(string definitionId)
    {
        NoteDefinition(definitionId);
        return base.WatchOf(definitionId);
    }

    private protected override Task PageTakenAsync() => _feed.Value.FirstAnswer;

    private protected override void TakeReading(ImageVersion version) =>
        WriteObject(SigEngine.Default.Health.Of(version, DateTimeOffset.UtcNow));

    private protected override void TakeAnswer(ReplicationHealth answer) => WriteObject(answer);

    private async Task WriteAnswerAsync(FoundVersion version, Reading<ImageVersion> reading)
    {
        ReadFailure? failure = null;
        if (IncludeValidation && reading.Value is { } read)
        {
            (read, failure) = await Live.Reader.AddValidationsAsync(read, Live.Pump.Cancellation).ConfigureAwait(false);
            reading = reading.With(read);
        }

        var details = new VersionDetails
        {
            History = IncludeHistory ? await _history.Value.OfAsync(reading.Value).ConfigureAwait(false) : null,
            Sharing = IncludeSharing ? await _sharing.Value.OfAsync(version.Id).ConfigureAwait(false) : null,
            ValidationFailure = failure,
        };
        await Live.Pump.WriteAsync(() =>
        {
            WriteObject(SigEngine.Default.Health.Of(version, reading, Live.Now, _earlier.TryGetValue(version.Id, out var earlier) ? earlier : null, details));
            Live.Progress.Count();
        }).ConfigureAwait(false);
    }

    private void NoteDefinition(string id)
    {
        if (!IncludeSoftDeleted || !Resources.ResourceId.TryParse(id, out var parsed) || parsed.DefinitionId is not { } definition)
            return;
        lock (_definitions)
            _definitions.Add(definition);
    }

    // In the end, because a definition is known completely only then; and what exists matters more.
    private void ReadRecycleBins()
    {
        var names = new NameFilter(Name ?? []);
        var bin = new RecycleBin(SigEngine.Default.Health, Live.Reader, names.Fits);
        Live.Wait(cancellation => bin.ReadAsync(
            _definitions,
            ThrottleLimit,
            deleted => Live.Pump.WriteAsync(() => WriteObject(deleted, enumerateCollection: true)),
            (target, failure) => Live.Pump.WriteAsync(() => WriteError(Failure.OfReading(target, failure))),
            cancellation));
    }
}
