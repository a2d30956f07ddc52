using System.Management.Automation;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Gets the image version that latest means in each region, and which newer versions are skipped there.</summary>
[Cmdlet(VerbsCommon.Get, "SigLatestVersion", DefaultParameterSetName = NameSet, HelpUri = OnlineHelp.Replication)]
[OutputType(typeof(LatestVersion))]
public sealed class GetSigLatestVersionCommand : GalleryReadCmdlet
{
    // Each definition is answered once, however often it was found.
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _answered = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<LatestReader> _reader;
    private bool _hasWritten;

    /// <summary>Creates the cmdlet.</summary>
    public GetSigLatestVersionCommand() => _reader = new Lazy<LatestReader>(CreateReader);

    /// <summary>The regions to return.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.LatestVersionLocation)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] Location { get; set; } = [];

    /// <summary>Whether only definitions are returned whose regions differ.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Difference)]
    public SwitchParameter Difference { get; set; }

    /// <summary>Whether soft-deleted versions are listed among those that are skipped.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.LatestVersionIncludeSoftDeleted)]
    public SwitchParameter IncludeSoftDeleted { get; set; }

    private protected override string AcceptedTypes => Messages.DefinitionTypes;

    /// <inheritdoc/>
    private protected override void Begin()
    {
        // Otherwise a misspelled region would look like one without a version.
        if (Array.Exists(Location, location => !NameFilter.HasWildcards(location) && !AzureRegion.IsKnown(location)))
            Location = Live.RequireRegions(this, Live.RequireSubscription(this), Location);
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        base.Finish();
        if (!_reader.IsValueCreated)
            return;
        Live.Pump.Wait(_reader.Value.CompleteAsync());
        if (!_hasWritten)
            WriteWarning(Messages.FormatNoDifference(_answered.Count));
    }

    private protected override bool Accepts(Resources.ResourceId id) => id.IsOrContainsVersions && !id.IsApplication && !id.IsApplicationVersion;

    private protected override IDefinitionWatch? WatchOf(string definitionId) =>
        Resources.ResourceId.TryParse(definitionId, out var id) ? new DefinitionWatch(id, TakeDefinitionAsync) : null;

    // A version stands for its definition.
    private protected override Task TakeVersionAsync(FoundVersion version) =>
        Resources.ResourceId.TryParse(version.Id, out var id) && id.DefinitionId is { } definition && IsNew(_asked, definition)
            ? FindAsync(definition)
            : Task.CompletedTask;

    private protected override void TakeShared(Resources.ResourceId id) => Write(id, LatestAnswers.Unread(id, Messages.SharedHasNoLatest, Live.Now));

    private protected override void TakeFailure(string target, ReadFailure failure)
    {
        if (Resources.ResourceId.TryParse(target, out var id) && id.IsGalleryImage)
            Write(id, LatestAnswers.Unread(id, failure.Message, Live.Now));
        else
            base.TakeFailure(target, failure);
    }

    private LatestReader CreateReader()
    {
        var regions = new NameFilter(Location.Select(AzureRegion.Normalize));
        var named = Location.Where(location => !NameFilter.HasWildcards(location)).Select(AzureRegion.Normalize).ToList();
        var question = new LatestQuestion(regions.Fits, named) { OnlyDifferences = Difference, IncludesSoftDeleted = IncludeSoftDeleted };
        return new LatestReader(SigEngine.Default.Latest, Live.Reader, question, ThrottleLimit, WriteAsync, Live.Pump.Cancellation);
    }

    private Task TakeDefinitionAsync(DefinitionVersions definition) => IsNew(_answered, definition.Id) ? _reader.Value.AddAsync(definition) : Task.CompletedTask;

    private Task WriteAsync(IReadOnlyList<LatestVersion> regions) => Live.Pump.WriteAsync(() =>
    {
        _hasWritten |= regions.Count > 0;
        WriteObject(regions, enumerateCollection: true);
        Live.Progress.Count();
    });

    private void Write(Resources.ResourceId definition, LatestVersion answer)
    {
        if (IsNew(_answered, definition))
            WriteObject(answer);
    }

    private static bool IsNew(HashSet<string> ids, Resources.ResourceId id)
    {
        lock (ids)
            return ids.Add(id.ToString());
    }
}
