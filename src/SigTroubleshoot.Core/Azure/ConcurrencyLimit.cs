namespace SigTroubleshoot.Azure;

/// <summary>Runs tasks side by side, so many at once and no more; whoever brings another one waits until there is a place.</summary>
internal sealed class ConcurrencyLimit
{
    private readonly int _places;
    private readonly SemaphoreSlim _free;
    private Exception? _failure;

    /// <param name="places">How many tasks run at once.</param>
    public ConcurrencyLimit(int places)
    {
        _places = places;
        _free = new SemaphoreSlim(places, places);
    }

    /// <summary>Starts a task as soon as there is a place; ends when it is started.</summary>
    /// <exception cref="Exception">An earlier task failed; that is its exception.</exception>
    public async Task StartAsync(Func<Task> task, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        ThrowFailure();
        _ = RunAsync(task);
    }

    /// <summary>Waits until all tasks have ended.</summary>
    /// <exception cref="Exception">A task failed; that is its exception.</exception>
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
