namespace SigTroubleshoot.Azure;

/// <summary>Runs a limited number of tasks in parallel; adding another one waits until a slot is free.</summary>
internal sealed class ConcurrencyLimit
{
    private readonly int _places;
    private readonly SemaphoreSlim _free;
    private Exception? _failure;

    /// <param name="places">The maximum number of parallel tasks.</param>
    public ConcurrencyLimit(int places)
    {
        _places = places;
        _free = new SemaphoreSlim(places, places);
    }

    /// <summary>Starts a task as soon as a slot is free; completes when the task has started.</summary>
    /// <exception cref="Exception">An earlier task failed; this is its exception.</exception>
    public async Task StartAsync(Func<Task> task, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        ThrowFailure();
        _ = RunAsync(task);
    }

    /// <summary>Waits until all tasks have ended.</summary>
    /// <exception cref="Exception">A task failed; this is its exception.</exception>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        for (var taken = 0; taken < _places; taken++)
            await _free.WaitAsync(cancellation).ConfigureAwait(false);
        _free.Release(_places);
        ThrowFailure();
    }

    private async Task RunAsync(Func<Task> task)
    {
        try
        {
            await task().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _failure, e, null);
        }
        finally
        {
            _free.Release();
        }
    }

    private void ThrowFailure()
    {
        if (_failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(_failure).Throw();
    }
}
