using System.Management.Automation;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>A cmdlet that finds image versions in Azure and reads each of them.</summary>
public abstract class VersionReadCmdlet : VersionCmdlet
{
    private protected VersionReadCmdlet()
    {
    }

    /// <summary>The number of versions that are read in parallel.</summary>
    [Parameter(HelpMessage = "How many versions are read at the same time, from 1 to 128.")]
    [ValidateRange(1, 128)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>Processes a version that has to be read. Called from any thread.</summary>
    private protected abstract Task TakeVersionAsync(FoundVersion version);

    /// <summary>Processes a result that is final: an image definition without versions, or a version that cannot be read.</summary>
    private protected abstract void TakeAnswer(ReplicationHealth answer);

    /// <summary>Completes when the next page of a list should be requested. Called from any thread.</summary>
    private protected virtual Task PageTakenAsync() => Task.CompletedTask;

    private protected sealed override void TakeShared(Resources.ResourceId id) => TakeAnswer(HealthAnswers.Unread(id, Messages.SharedHasNoStatus, DateTimeOffset.UtcNow));

    private protected sealed override bool Find(Resources.ResourceId id) => Find(finder => finder.FindAsync(id), seen: null);

    private protected sealed override bool Find(VersionQuery query, HashSet<string>? seen) => Find(finder => finder.FindAsync(query), seen);

    private bool Find(Func<VersionFinder, Task> find, HashSet<string>? seen)
    {
        var live = Live;
        var receiver = new Receiver(this, live, seen);
        live.Wait(cancellation => find(new VersionFinder(live.Reader, receiver, cancellation)));
        return receiver.HasReceived;
    }

    /// <param name="cmdlet">Takes what is found.</param>
    /// <param name="live">Writes on the pipeline's thread.</param>
    /// <param name="seen">The versions that were found before, if several searches can find the same ones; otherwise null.</param>
    private sealed class Receiver(VersionReadCmdlet cmdlet, LiveSession live, HashSet<string>? seen) : IVersionReceiver
    {
        private volatile bool _hasReceived;

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
            return IsNew(definitionId) ? live.Pump.WriteAsync(() => cmdlet.TakeAnswer(SigEngine.Default.Health.Empty(definitionId, live.Now))) : Task.CompletedTask;
        }

        public Task FailedAsync(string target, ReadFailure failure)
        {
            _hasReceived = true;
            return live.Pump.WriteAsync(() => cmdlet.WriteError(Failure.OfReading(target, failure)));
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
