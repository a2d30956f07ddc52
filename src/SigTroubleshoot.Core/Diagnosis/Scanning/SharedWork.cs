namespace SigTroubleshoot.Diagnosis.Scanning;

/// <summary>Work that another thread does, or this one if no other thread is free.</summary>
/// <param name="work">The work.</param>
internal sealed class SharedWork(Action work)
{
    private Task? _other;
    private int _isTaken;

    /// <summary>Offers the work to another thread.</summary>
    public void Offer()
    {
        if (Environment.ProcessorCount > 1)
            _other = Task.Run(TryWork);
    }

    /// <summary>Returns when the work is done; does nothing if it was done here before.</summary>
    public void Complete()
    {
        if (TryWork())
            _other = null;
        else
            _other?.GetAwaiter().GetResult();
    }

    /// <summary>Returns when no other thread works on it. An error of the work is not reported; work that has not begun is not done.</summary>
    public void Withdraw()
    {
        if (Interlocked.Exchange(ref _isTaken, 1) != 0 && _other is not null)
            Task.WaitAny(_other);
    }

    private bool TryWork()
    {
        if (Interlocked.Exchange(ref _isTaken, 1) != 0)
            return false;
        work();
        return true;
    }
}
