using System.Globalization;

namespace SigTroubleshoot.Azure;

/// <summary>
/// Keeps requests within what the service allows one subscription: a bucket with 250 reads that gains 25 per second.
/// The service also counts, and its responses can report how many reads are left; that count takes precedence. As long as
/// the service reports nothing, no request is delayed.
/// </summary>
/// <remarks>
/// Figures and headers: Azure Resource Manager throttling since 2024. A subscription may be allowed less (trial), so each
/// throttled request also lowers the speed, and each response raises it a little: slowly if the service reports what is left,
/// and quickly if it does not.
/// </remarks>
internal sealed class ReadBudget
{
    private const double Capacity = 250;

    // Slightly slower than the bucket fills, because requests do not arrive as evenly as they are sent.
    private const double ReadsPerSecond = 25 * 0.98;
    private const double SlowestPerSecond = 0.5;
    private const double Slowdown = 0.8;
    private const double Recovery = 0.02;
    private const double BlindPerSecond = 100;
    private const double BlindRecovery = 1.05;

    // Above this rate, delaying makes no difference.
    private const double FreePerSecond = 1000;

    // Responses arrive out of order; a count this much higher than ours is newer than ours.
    private const int Disorder = 32;

    private readonly LiveClock _clock;
    private readonly object _lock = new();
    private readonly SemaphoreSlim _queue = new(1, 1);
    private double _perSecond = ReadsPerSecond;
    private double _left = double.PositiveInfinity;
    private int _underWay;
    private TimeSpan _counted;
    private TimeSpan _pausedUntil;

    /// <param name="clock">The clock.</param>
    public ReadBudget(LiveClock clock)
    {
        _clock = clock;
        _counted = clock.Elapsed;
    }

    /// <summary>Waits until a request may be sent; in the order of the calls.</summary>
    public async Task TakeAsync(CancellationToken cancellation)
    {
        await _queue.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (TimeToWait() is { Ticks: > 0 } wait)
                await _clock.Delay(wait, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _queue.Release();
        }
    }

    /// <summary>Records the response to a request; null if there was none.</summary>
    public void Return(ArmResponse? response)
    {
        lock (_lock)
        {
            _underWay--;
            // A throttled response says "0 left" and how long to wait; only the wait matters, and Pause handles it.
            if (response?.StatusCode is 200)
                Learn(response);
            HoldForQuota(response);
        }
    }

    /// <summary>Delays all requests for a time, because the service throttled one.</summary>
    public void Pause(TimeSpan time)
    {
        lock (_lock)
        {
            var until = _clock.Elapsed + time;
            // Throttled requests that were sent before the pause add nothing new.
            if (_clock.Elapsed >= _pausedUntil)
                _perSecond = double.IsPositiveInfinity(_left) ? BlindPerSecond : Math.Max(_perSecond * Slowdown, SlowestPerSecond);
            if (until > _pausedUntil)
                _pausedUntil = until;
            Refill();
            _left = Math.Min(_left, 1);
        }
    }

    // Azure Resource Graph counts queries in its own short window, and reports how many are left in it and when it ends.
    private void HoldForQuota(ArmResponse? response)
    {
        if (!int.TryParse(response?.Header("x-ms-user-quota-remaining"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var left) || left > _underWay)
            return;
        if (TimeSpan.TryParse(response!.Header("x-ms-user-quota-resets-after"), CultureInfo.InvariantCulture, out var wait) && _clock.Elapsed + wait > _pausedUntil)
            _pausedUntil = _clock.Elapsed + wait;
    }

    private TimeSpan TimeToWait()
    {
        lock (_lock)
        {
            Refill();
            if (_clock.Elapsed < _pausedUntil)
                return _pausedUntil - _clock.Elapsed;
            // Never zero if less than a whole read is left, or the wait would become a busy loop.
            if (_left < 1)
                return TimeSpan.FromSeconds(Math.Max((1 - _left) / _perSecond, 0.001));
            _left--;
            _underWay++;
            return TimeSpan.Zero;
        }
    }

    private void Learn(ArmResponse response)
    {
        if (int.TryParse(response.Header("x-ms-ratelimit-remaining-subscription-reads"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var left))
            Count(left - _underWay);
        else if (!double.IsPositiveInfinity(_left))
            RecoverBlindly();
    }

    // If the service reports no count, it is unknown whether throttling was due to the rate or a transient fault.
    private void RecoverBlindly()
    {
        _perSecond *= BlindRecovery;
        if (_perSecond < FreePerSecond)
            return;
        _left = double.PositiveInfinity;
    }

    private void Count(double left)
    {
        Refill();
        _perSecond = Math.Min(_perSecond + Recovery, ReadsPerSecond);
        if (left < _left)
            _left = left;
        else if (left - Disorder > _left)
            _left = left - Disorder;
    }

    private void Refill()
    {
        var now = _clock.Elapsed;
        if (_left < Capacity)
            _left = Math.Min(_left + ((now - _counted).TotalSeconds * _perSecond), Capacity);
        _counted = now;
    }
}
