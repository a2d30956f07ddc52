using System.Management.Automation;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>A cmdlet that finds image versions in Azure and takes each of them as it is found.</summary>
public abstract class GalleryReadCmdlet : GallerySearchCmdlet
{
    private protected GalleryReadCmdlet()
    {
    }

    /// <summary>The number of versions that are read in parallel.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.GalleryReadThrottleLimit)]
    [ValidateRange(1, 128)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>Creates what observes the versions of a definition that is found; null to take each of the requested versions.</summary>
    /// <param name="definitionId">The definition.</param>
    private protected virtual IDefinitionWatch? WatchOf(string definitionId) => null;

    /// <summary>Processes a version that has to be read. Called from any thread.</summary>
    private protected abstract Task TakeVersionAsync(FoundVersion version);

    /// <summary>Processes an image definition or an application without versions, unless <see cref="WatchOf"/> does. Called on the pipeline's thread.</summary>
    private protected virtual void TakeEmpty(string definitionId) => WriteWarning(Messages.FormatNoVersionIn(definitionId));

    /// <summary>Processes something that could not be searched. Called on the pipeline's thread.</summary>
    private protected virtual void TakeFailure(string target, ReadFailure failure) => WriteError(Failure.OfReading(target, failure));

    /// <summary>Completes when the next page of a list should be requested. Called from any thread.</summary>
    private protected virtual Task PageTakenAsync() => Task.CompletedTask;

    private protected sealed override bool Find(Resources.ResourceId id) => Find(finder => finder.FindAsync(id), seen: null);

    private protected sealed override bool Find(VersionQuery query, HashSet<string>? seen) => Find(finder => finder.FindAsync(query), seen);

    /// <summary>Searches under an ID while another search is in progress.</summary>
    private protected Task FindAsync(Resources.ResourceId id) => new Receiver(this, Live, null).Finder.FindAsync(id);

    private bool Find(Func<VersionFinder, Task> find, HashSet<string>? seen)
    {
        var receiver = new Receiver(this, Live, seen);
        Live.Wait(_ => find(receiver.Finder));
        return receiver.HasReceived;
    }

    /// <param name="cmdlet">Takes what is found.</param>
    /// <param name="live">Writes on the pipeline's thread.</param>
    /// <param name="seen">The versions that were found before, if several searches can find the same ones; otherwise null.</param>
    private sealed class Receiver(GalleryReadCmdlet cmdlet, LiveSession live, HashSet<string>? seen) : IVersionReceiver
    {
        private volatile bool _hasReceived;

        /// <summary>A search whose results it receives.</summary>
        public VersionFinder Finder => new(live.Reader, this, live.Cancellation, WatchOf);

        /// <summary>Whether anything was found, or reported as unreadable.</summary>
        public bool HasReceived => _hasReceived;

        public Task FoundAsync(FoundVersion version)
        {
            _hasReceived = true;
            return IsNew(version.Id) ? cmdlet.TakeVersionAsync(version) : Task.CompletedTask;
        }

        public Task PageTakenAsync() => cmdlet.PageTakenAsync();

        public Task EmptyAsync(string definitionId)
        {
            _hasReceived = true;
            return IsNew(definitionId) ? live.Pump.WriteAsync(() => cmdlet.TakeEmpty(definitionId)) : Task.CompletedTask;
        }

        public Task FailedAsync(string target, ReadFailure failure)
        {
            _hasReceived = true;
            return live.Pump.WriteAsync(() => cmdlet.TakeFailure(target, failure));
        }

        private IDefinitionWatch? WatchOf(string definitionId)
        {
            if (cmdlet.WatchOf(definitionId) is not { } watch)
                return null;
            _hasReceived = true;
            return watch;
        }

        private bool IsNew(string id)
        {
            if (seen is null)
                return true;
            lock (seen)
                return seen.Add(id);
        }
    }
}
