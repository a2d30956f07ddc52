namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Readings that run side by side and are answered in the order they were asked for. Used on the pipeline's thread.</summary>
/// <typeparam name="T">What is read.</typeparam>
internal sealed class ReadingQueue<T>
{
    private const int MostAtOnce = 16;

    private readonly Queue<Task<T>> _readings = new();
    private readonly LiveSession _live;
    private readonly Action<T> _onAnswer;

    /// <param name="live">Azure.</param>
    /// <param name="onAnswer">Takes an answer, on the pipeline's thread.</param>
    public ReadingQueue(LiveSession live, Action<T> onAnswer)
    {
        _live = live;
        _onAnswer = onAnswer;
    }

    /// <summary>Starts a reading, and hands on the answers that are there; waits for one while enough are under way.</summary>
    public void Add(Func<CancellationToken, Task<T>> read)
    {
        _readings.Enqueue(Task.Run(() => read(_live.Pump.Cancellation)));
        while (_readings.Count >= MostAtOnce || (_readings.Count > 0 && _readings.Peek().IsCompleted))
            AnswerNext();
    }

    /// <summary>Waits for the readings that are left, and hands their answers on.</summary>
    public void Complete()
    {
        while (_readings.Count > 0)
            AnswerNext();
    }

    private void AnswerNext() => _onAnswer(_live.Pump.Wait(_readings.Dequeue()));
}
