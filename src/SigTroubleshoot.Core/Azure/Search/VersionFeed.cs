using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Azure.Search;

/// <summary>
/// Reads many versions with their replication status side by side, and hands each answer on as it comes. Whoever adds
/// versions waits while enough of them stand in line, so memory stays flat whatever their number.
/// </summary>
internal sealed class VersionFeed
{
    // So many stand in line for each that is read, so that reading goes on while the next page of a list is fetched.
    private const int LineForEachRead = 4;

    private readonly ArmReader _reader;
    private readonly Func<FoundVersion, Reading<ImageVersion>, Task> _onAnswer;
    private readonly CancellationToken _cancellation;
    private readonly ConcurrencyLimit _line;
    private readonly SemaphoreSlim _reads;
    private readonly GallerySharing _sharing;
    private readonly TaskCompletionSource<bool> _firstAnswer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _added;

    /// <param name="reader">How to read.</param>
    /// <param name="throttleLimit">How many are read at once.</param>
    /// <param name="onAnswer">Takes an answer; the version leaves the line when it was taken.</param>
    /// <param name="cancellation">Ends it.</param>
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

    /// <summary>Ends when the first answer was taken, or nothing is there to be answered: only then is a second page of a list worth asking for.</summary>
    public Task FirstAnswer => _added == 0 ? Task.CompletedTask : _firstAnswer.Task;

    /// <summary>Puts a version in line; waits while the line is full.</summary>
    public Task AddAsync(FoundVersion version)
    {
        Interlocked.Increment(ref _added);
        return _line.StartAsync(() => AnswerAsync(version), _cancellation);
    }

    /// <summary>Waits until all have been answered.</summary>
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
