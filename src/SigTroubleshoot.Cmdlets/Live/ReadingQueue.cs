namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Parallel reads whose results are processed in the order of the requests. Use only on the pipeline's thread.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
internal sealed class ReadingQueue<T>
{
    private const int MostAtOnce = 16;

    private readonly Queue<Task<T>> _readings = new();
    private readonly LiveSession _live;
    private readonly Action<T> _onAnswer;

    /// <param name="live">The connection to Azure.</param>
    /// <param name="onAnswer">Processes a result, on the pipeline's thread.</param>
    public ReadingQueue(LiveSession live, Action<T> onAnswer)
    {
        _live = live;
        _onAnswer = onAnswer;
    }

    /// <summary>Starts a read, and processes the results that are available; waits for one if enough reads are in progress.</summary>
    public void Add(Func<CancellationToken, Task<T>> read)
    {
        _readings.Enqueue(Task.Run(() => read(_live.Pump.Cancellation)));
        while (_readings.Count >= MostAtOnce || (_readings.Count > 0 && _readings.Peek().IsCompleted))
            AnswerNext();
    }

    /// <summary>Waits for the remaining reads and processes their results.</summary>
    public void Complete()
    {
        while (_readings.Count > 0)
            AnswerNext();
    }

    private void AnswerNext() => _onAnswer(_live.Pump.Wait(_readings.Dequeue()));
}
