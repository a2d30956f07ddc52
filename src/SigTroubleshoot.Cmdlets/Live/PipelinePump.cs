using System.Collections.Concurrent;
using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>
/// Lets tasks read while the pipeline's thread waits: what only that thread is allowed to do (write, use the session) is
/// queued for it and done in order. Ctrl+C ends the wait immediately.
/// </summary>
internal sealed class PipelinePump : IPipelineThread, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    private readonly BlockingCollection<Action> _work = [];
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Canceled when the user presses Ctrl+C; passed to every task.</summary>
    public CancellationToken Cancellation => _stop.Token;

    /// <summary>Runs on the pipeline's thread after each half second without work; for progress.</summary>
    public Action? OnQuiet { get; set; }

    /// <summary>Runs a function that uses the session on the pipeline's thread; callable from any thread. The caller gets its exception.</summary>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation) => EnqueueAsync(work, e => e is PipelineStoppedException, cancellation);

    /// <summary>
    /// Writes on the pipeline's thread; callable from any thread. An exception ends the cmdlet: a downstream command may have
    /// stopped the pipeline, or an error may have to stop it.
    /// </summary>
    public Task WriteAsync(Action write) => EnqueueAsync(
        () =>
        {
            write();
            return true;
        },
        _ => true,
        _stop.Token);

    /// <summary>Runs an action on the pipeline's thread without waiting for it; callable from any thread.</summary>
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
                // The caller must not wait forever for the result.
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

    /// <summary>Does queued work on the pipeline's thread until the task has ended.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    public T Wait<T>(Task<T> task)
    {
        Wait((Task)task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Does queued work on the pipeline's thread until the task has ended.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    public void Wait(Task task)
    {
        // The last item in the queue wakes the thread if there is no other work.
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

    /// <summary>Does the queued work on the pipeline's thread without waiting for more.</summary>
    public void DoReady()
    {
        while (_work.TryTake(out var work))
            work();
    }

    /// <summary>Cancels all work; called from another thread when the user presses Ctrl+C.</summary>
    public void Cancel() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        // Canceled tasks may still add work, and Ctrl+C may come late. So the source is only
        // canceled: without a timer, there is nothing to dispose of.
        _stop.Cancel();
    }
}
