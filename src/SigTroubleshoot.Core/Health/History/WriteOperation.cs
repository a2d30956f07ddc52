using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health.History;

/// <summary>One write of an image version: what its events say together.</summary>
internal sealed class WriteOperation
{
    private bool _wasAccepted;
    private bool _hasFailed;
    private DateTimeOffset? _first;
    private DateTimeOffset? _lastStart;

    /// <summary>When it began; if the client repeated it, the last time. Null if no event has a time.</summary>
    public DateTimeOffset? Begin => _lastStart ?? _first;

    /// <summary>When it ended; null if it has not ended, as far as the log shows.</summary>
    public DateTimeOffset? End { get; private set; }

    /// <summary>Whether it changed the version, or is changing it. What the service refused at once did not.</summary>
    public bool IsAccepted => _wasAccepted || !_hasFailed;

    /// <summary>How long it took until it succeeded; null if it did not.</summary>
    public TimeSpan? Duration => _hasFailed ? null : End - _first;

    /// <summary>Adds an event, in any order.</summary>
    public void Add(ActivityEvent entry)
    {
        if (entry.Time is not { } time)
            return;
        _wasAccepted |= entry.IsAccepted || entry.IsSucceeded;
        if (entry.IsFailed || entry.IsSucceeded)
        {
            if (!(End > time))
                (End, _hasFailed) = (time, entry.IsFailed);
        }
        else if (!entry.IsAccepted && !(_lastStart > time))
        {
            _lastStart = time;
        }

        if (!(_first < time))
            _first = time;
    }
}
