using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Use;

/// <summary>Answers the requested versions if Azure Resource Graph does not respond: they are found by lists, and what uses them is not evaluated.</summary>
internal sealed class UseFallback : IVersionReceiver
{
    private readonly ArmReader _reader;
    private readonly IUseReceiver _receiver;
    private readonly string _reason;
    private readonly CancellationToken _cancellation;
    private readonly SemaphoreSlim _onlyOne = new(1, 1);
    private readonly HashSet<string> _answered = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasReceived;

    /// <param name="reader">The reader to use.</param>
    /// <param name="receiver">Receives the answers.</param>
    /// <param name="reason">Why the use cannot be evaluated.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public UseFallback(ArmReader reader, IUseReceiver receiver, string reason, CancellationToken cancellation)
    {
        _reader = reader;
        _receiver = receiver;
        _reason = reason;
        _cancellation = cancellation;
    }

    /// <summary>Finds and answers the requested versions.</summary>
    /// <param name="scope">The requested versions.</param>
    /// <param name="readable">The subscriptions that can be read; the others were reported.</param>
    public async Task FindAsync(UseScope scope, ICollection<string> readable)
    {
        var finder = new VersionFinder(_reader, this, _cancellation);
        foreach (var query in scope.Queries)
        {
            _hasReceived = false;
            IReadOnlyList<string> subscriptions = [.. query.Subscriptions.Where(readable.Contains)];
            if (subscriptions.Count == 0)
                continue;
            await finder.FindAsync(query with { Subscriptions = subscriptions }).ConfigureAwait(false);
            if (!_hasReceived)
                await _receiver.NothingAsync(query.ToString()).ConfigureAwait(false);
        }

        foreach (var id in scope.Ids.Where(id => readable.Contains(id.SubscriptionId)))
        {
            _hasReceived = false;
            await finder.FindAsync(id).ConfigureAwait(false);
            if (!_hasReceived)
                await _receiver.NothingAsync(id.ToString()).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task FoundAsync(FoundVersion version) => InTurnAsync(() =>
        _answered.Add(version.Id) && ResourceId.TryParse(version.Id, out var id) ? _receiver.AnswerAsync([DefinitionUse.Unread(id, _reason)]) : Task.CompletedTask);

    /// <inheritdoc/>
    public Task PageTakenAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task EmptyAsync(string definitionId) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task FailedAsync(string target, ReadFailure failure) => InTurnAsync(() => _receiver.FailedAsync(target, failure));

    private async Task InTurnAsync(Func<Task> work)
    {
        await _onlyOne.WaitAsync(_cancellation).ConfigureAwait(false);
        try
        {
            _hasReceived = true;
            await work().ConfigureAwait(false);
        }
        finally
        {
            _onlyOne.Release();
        }
    }
}
