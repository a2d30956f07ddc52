using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Use;

/// <summary>Passes on the answers in the order in which their definitions were found, although some have to wait for a read. Adding one waits while too many are in progress.</summary>
internal sealed class UseAnswers
{
    private const int MostAtOnce = 32;

    private readonly IUseReceiver _receiver;
    private readonly CancellationToken _cancellation;
    private readonly ConcurrencyLimit _limit;
    private Task _last = Task.CompletedTask;

    /// <param name="reader">Determines how many requests are possible at the same time.</param>
    /// <param name="receiver">Receives the answers.</param>
    /// <param name="cancellation">Cancels the wait.</param>
    public UseAnswers(ArmReader reader, IUseReceiver receiver, CancellationToken cancellation)
    {
        _receiver = receiver;
        _cancellation = cancellation;
        _limit = new ConcurrencyLimit(Math.Min(MostAtOnce, reader.MaxConcurrency));
    }

    /// <summary>Adds the answer for a definition. Not to be called concurrently.</summary>
    public Task AddAsync(Func<Task<IReadOnlyList<ImageUse>>> answer) => _limit.StartAsync(
        () =>
        {
            var before = _last;
            var passed = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            _last = passed.Task;
            return PassAsync(answer, before, passed);
        },
        _cancellation);

    /// <summary>Waits until all answers were passed on.</summary>
    public Task CompleteAsync() => _limit.CompleteAsync(_cancellation);

    private async Task PassAsync(Func<Task<IReadOnlyList<ImageUse>>> answer, Task before, TaskCompletionSource<bool> passed)
    {
        try
        {
            var versions = await answer().ConfigureAwait(false);
            await before.ConfigureAwait(false);
            if (versions.Count > 0)
                await _receiver.AnswerAsync(versions).ConfigureAwait(false);
        }
        finally
        {
            passed.TrySetResult(true);
        }
    }
}
