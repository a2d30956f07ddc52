using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Failures;

/// <summary>One operation on one resource in one request: what its events say together.</summary>
internal sealed class OperationRecord
{
    private ActivityEvent? _last;
    private ActivityEvent? _failure;

    /// <summary>The event that says why it failed; null if it did not fail, or if a later event says that it succeeded in the end.</summary>
    public ActivityEvent? Failure => _last?.IsFailed == true ? _failure : null;

    /// <summary>When it succeeded; null if it did not.</summary>
    public DateTimeOffset? SucceededAt => _last?.IsSucceeded == true ? _last.Time : null;

    /// <summary>Adds an event, in any order. Only those count that say how it ended.</summary>
    public void Add(ActivityEvent entry)
    {
        if (!entry.IsFailed && !entry.IsSucceeded)
            return;
        if (_last is null || entry.Time >= _last.Time)
            _last = entry;
        // The service answers with the reason; Resource Manager's own event of the same failure often has none.
        if (entry.IsFailed && (_failure is null || (entry.StatusMessage.Length > 0 && (_failure.StatusMessage.Length == 0 || entry.Time >= _failure.Time))))
            _failure = entry;
    }
}
