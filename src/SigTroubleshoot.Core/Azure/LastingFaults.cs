using System.Collections.Concurrent;

namespace SigTroubleshoot.Azure;

/// <summary>
/// Ends what cannot succeed: after a few equal failures in a row, each of which all retries could not help, further requests
/// of that kind are answered with the reason and not sent. Now and then one is sent, to notice when it works again.
/// </summary>
internal sealed class LastingFaults
{
    private const int EnoughOfAKind = 3;

    /// <summary>If nothing at all works, it is the connection or the service, whatever is requested.</summary>
    private const int EnoughOfAnyKind = 6;

    private const string AnyKind = "";

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Streak> _streaks = new(StringComparer.OrdinalIgnoreCase);
    private readonly LiveClock _clock;

    /// <param name="clock">The clock.</param>
    public LastingFaults(LiveClock clock) => _clock = clock;

    /// <summary>Why a request should not be sent; null if it should.</summary>
    /// <param name="kind">The kind of request.</param>
    public ReadFailure? For(string kind) => ReasonOf(kind, EnoughOfAKind) ?? ReasonOf(AnyKind, EnoughOfAnyKind);

    /// <summary>Records the result of a request.</summary>
    /// <param name="kind">The kind of request.</param>
    /// <param name="failure">Why it failed, after all retries; null if it succeeded.</param>
    public void Record(string kind, ReadFailure? failure)
    {
        Record(kind, failure, IsOfKind(failure));
        Record(AnyKind, failure, IsOfConnection(failure));
    }

    private ReadFailure? ReasonOf(string kind, int enough) => _streaks.TryGetValue(kind, out var streak) ? streak.Reason(_clock.Elapsed, enough) : null;

    private void Record(string kind, ReadFailure? failure, bool counts)
    {
        if (counts)
            _streaks.GetOrAdd(kind, _ => new Streak()).Add(failure!, _clock.Elapsed);
        // Any answer of the service ends a streak, also a refusal.
        else if (_streaks.TryGetValue(kind, out var streak))
            streak.End();
    }

    // What Azure says about one resource (404, 403, 400) says nothing about the next; a pause is the budget's matter.
    private static bool IsOfKind(ReadFailure? failure) =>
        failure?.Reason is ReadFailureReason.SignIn or ReadFailureReason.ServiceError || IsOfConnection(failure);

    private static bool IsOfConnection(ReadFailure? failure) =>
        failure?.Reason is ReadFailureReason.TimedOut or ReadFailureReason.Unreachable or ReadFailureReason.Malformed;

    private sealed class Streak
    {
        private readonly object _lock = new();
        private ReadFailure? _failure;
        private int _count;
        private TimeSpan _tryAt;

        public ReadFailure? Reason(TimeSpan now, int enough)
        {
            lock (_lock)
            {
                if (_failure is null || _count < enough)
                    return null;
                if (now < _tryAt)
                    return ReadFailures.NotRequested(_failure, _count);
                // The one that may find out whether it works again.
                _tryAt = now + TryAgainAfter;
                return null;
            }
        }

        public void Add(ReadFailure failure, TimeSpan now)
        {
            lock (_lock)
            {
                _count = _failure is { } last && last.Reason == failure.Reason && last.StatusCode == failure.StatusCode && last.HasCode(failure.Code) ? _count + 1 : 1;
                _failure = failure;
                _tryAt = now + TryAgainAfter;
            }
        }

        public void End()
        {
            lock (_lock)
                (_failure, _count) = (null, 0);
        }
    }
}
