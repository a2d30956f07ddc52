using System.Collections.Concurrent;
using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>
/// Lets tasks read while the pipeline's thread waits: what only that thread may do (write, ask the session) is brought
/// to it and done in the order it comes. Ctrl+C ends the waiting at once.
/// </summary>
internal sealed class PipelinePump : IPipelineThread, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    private readonly BlockingCollection<Action> _work = [];
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Cancelled when the user presses Ctrl+C; every task takes it.</summary>
    public CancellationToken Cancellation => _stop.Token;

    /// <summary>Done on the pipeline's thread after each half second in which it was brought nothing; for progress.</summary>
    public Action? OnQuiet { get; set; }

    /// <summary>Has something asked of the session on the pipeline's thread, from any other; what goes wrong is the asker's matter.</summary>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation) => EnqueueAsync(work, e => e is PipelineStoppedException, cancellation);

    /// <summary>
    /// Has something written on the pipeline's thread, from any other. What goes wrong then ends the cmdlet: whoever
    /// reads the pipeline may have had enough, or have been told to stop at an error.
    /// </summary>
    public Task WriteAsync(Action write) => EnqueueAsync(
        () =>
        {
            write();
            return true;
        },
        _ => true,
        _stop.Token);

    /// <summary>Has something done on the pipeline's thread, from any other, without waiting for it.</summary>
    public void Post(Action work) => _work.Add(work);

    private Task<T> EnqueueAsync<T>(Func<T> work, Func<Exception, bool> endsCmdlet, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var cancel = cancellation.Register(() => done.TrySetCanceled());
        Post(() =>
        {
            try
            {
                if (!done.Task.IsCompleted)
                    done.TrySetResult(work());
            }
            catch (Exception e)
            {
                // Whoever waits for the result must not wait for ever.
                done.TrySetException(e);
                if (endsCmdlet(e))
                    throw;
            }
            finally
            {
                cancel.Dispose();
            }
        });
        return done.Task;
    }

    /// <summary>On the pipeline's thread: does what is brought until the task has ended.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    public T Wait<T>(Task<T> task)
    {
        Wait((Task)task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>On the pipeline's thread: does what is brought until the task has ended.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    public void Wait(Task task)
    {
        // The last thing in the queue wakes the thread when there is nothing else to do.
        _ = task.ContinueWith(_ => _work.Add(() => { }), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            while (!task.IsCompleted)
            {
                if (_work.TryTake(out var work, (int)Quiet.TotalMilliseconds, _stop.Token))
                    work();
                else
                    OnQuiet?.Invoke();
            }

            DoReady();
            task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>On the pipeline's thread: does what has been brought, without waiting for more.</summary>
    public void DoReady()
    {
        while (_work.TryTake(out var work))
            work();
    }

    /// <summary>Ends everything; called from another thread when the user presses Ctrl+C.</summary>
    public void Cancel() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        // Tasks that were cut off may still bring their last word, and Ctrl+C may come late. So the source is only
        // cancelled: without a timer it holds nothing to dispose of.
        _stop.Cancel();
    }
}
