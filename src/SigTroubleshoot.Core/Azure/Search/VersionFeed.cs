using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Azure.Search;

/// <summary>
/// Reads many versions with their replication status in parallel, and passes on each result when it arrives. Adding a
/// version waits while the queue is full, so memory use does not depend on their number.
/// </summary>
internal sealed class VersionFeed
{
    // The queue's length for each parallel read, so that reading continues while the next page of a list is requested.
    private const int LineForEachRead = 4;

    private readonly ArmReader _reader;
    private readonly Func<FoundVersion, Reading<ImageVersion>, Task> _onAnswer;
    private readonly CancellationToken _cancellation;
    private readonly ConcurrencyLimit _line;
    private readonly SemaphoreSlim _reads;
    private readonly GallerySharing _sharing;
    private readonly TaskCompletionSource<bool> _firstAnswer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _added;

    /// <param name="reader">The reader to use.</param>
    /// <param name="throttleLimit">The number of parallel reads.</param>
    /// <param name="onAnswer">Processes a result; the version leaves the queue when the task completes.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    public VersionFeed(ArmReader reader, int throttleLimit, Func<FoundVersion, Reading<ImageVersion>, Task> onAnswer, CancellationToken cancellation)
    {
        var reads = Math.Min(throttleLimit, reader.MaxConcurrency);
        _reader = reader;
        _onAnswer = onAnswer;
        _cancellation = cancellation;
        _line = new ConcurrencyLimit(reads * LineForEachRead);
        _reads = new SemaphoreSlim(reads, reads);
        _sharing = new GallerySharing(reader);
    }

    /// <summary>Completes when the first result was processed, or if no version was added: only then should a second page of a list be requested.</summary>
    public Task FirstAnswer => _added == 0 ? Task.CompletedTask : _firstAnswer.Task;

    /// <summary>Adds a version to the queue; waits while the queue is full.</summary>
    public Task AddAsync(FoundVersion version)
    {
        Interlocked.Increment(ref _added);
        return _line.StartAsync(() => AnswerAsync(version), _cancellation);
    }

    /// <summary>Waits until all results were processed.</summary>
    public Task CompleteAsync() => _line.CompleteAsync(_cancellation);

    private async Task AnswerAsync(FoundVersion version)
    {
        try
        {
            await _onAnswer(version, await ReadAsync(version.Id).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            _firstAnswer.TrySetResult(true);
        }
    }

    private async Task<Reading<ImageVersion>> ReadAsync(string id)
    {
        await _reads.WaitAsync(_cancellation).ConfigureAwait(false);
        try
        {
            return await _sharing.AddToAsync(await _reader.ReadVersionAsync(id, _cancellation).ConfigureAwait(false), _cancellation).ConfigureAwait(false);
        }
        finally
        {
            _reads.Release();
        }
    }
}
