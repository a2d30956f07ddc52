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
internal sealed class ReadBudget : RequestBudget
{
    private const double Capacity = 250;

    // Slightly slower than the bucket fills, because requests do not arrive as evenly as they are sent.
    private const double ReadsPerSecond = 25 * 0.98;
    private const double SlowestPerSecond = 0.5;
    private const double Slowdown = 0.8;
    private const double Recovery = 0.02;
    private const double BlindPerSecond = 100;
    private const double BlindRecovery = 1.05;

    private static readonly string[] Counts =
    [
        "x-ms-ratelimit-remaining-subscription-reads", "x-ms-ratelimit-remaining-subscription-global-reads",
        "x-ms-ratelimit-remaining-tenant-reads", "x-ms-ratelimit-remaining-tenant-global-reads",
    ];

    // The window of Resource Graph is 5 seconds; a header that says more than this is wrong.
    private static readonly TimeSpan LongestQuota = TimeSpan.FromMinutes(1);

    // Above this rate, delaying makes no difference.
    private const double FreePerSecond = 1000;

    // Responses arrive out of order; a count this much higher than ours is newer than ours.
    private const int Disorder = 32;

    private double _perSecond = ReadsPerSecond;
    private double _left = double.PositiveInfinity;
    private int _underWay;
    private TimeSpan _counted;

    /// <param name="clock">The clock.</param>
    /// <param name="longestPause">The longest pause that is waited for; null for any.</param>
    public ReadBudget(LiveClock clock, TimeSpan? longestPause = null) : base(clock, longestPause ?? TimeSpan.MaxValue) => _counted = clock.Elapsed;

    /// <summary>Records the response to a request; null if there was none.</summary>
    public void Return(ArmResponse? response)
    {
        lock (Lock)
        {
            _underWay--;
            // A throttled response says "0 left" and how long to wait; only the wait matters, and Pause handles it.
            if (response?.StatusCode is 200)
                Learn(response);
            HoldForQuota(response);
        }
    }

    /// <inheritdoc/>
    protected override void OnPaused(TimeSpan time, bool isNew)
    {
        if (isNew)
            _perSecond = double.IsPositiveInfinity(_left) ? BlindPerSecond : Math.Max(_perSecond * Slowdown, SlowestPerSecond);
        Refill();
        _left = Math.Min(_left, 1);
    }

    /// <inheritdoc/>
    protected override TimeSpan TimeToTake()
    {
        Refill();
        // Never zero if less than a whole read is left, or the wait would become a busy loop.
        if (_left < 1)
            return TimeSpan.FromSeconds(Math.Max((1 - _left) / _perSecond, 0.001));
        _left--;
        _underWay++;
        return TimeSpan.Zero;
    }

    // Azure Resource Graph counts queries in its own short window, and reports how many are left in it and when it ends.
    private void HoldForQuota(ArmResponse? response)
    {
        if (!int.TryParse(response?.Header("x-ms-user-quota-remaining"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var left) || left > _underWay)
            return;
        if (TimeSpan.TryParse(response!.Header("x-ms-user-quota-resets-after"), CultureInfo.InvariantCulture, out var wait) && wait > TimeSpan.Zero)
            Hold(wait < LongestQuota ? wait : LongestQuota);
    }

    private void Learn(ArmResponse response)
    {
        if (LeftOf(response) is { } left)
            Count(left - (double)_underWay);
        else if (!double.IsPositiveInfinity(_left))
            RecoverBlindly();
    }

    // The account's own bucket, and the one that all accounts of the subscription or the tenant share.
    private static int? LeftOf(ArmResponse response)
    {
        int? least = null;
        foreach (var name in Counts)
        {
            if (int.TryParse(response.Header(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var left) && !(left >= least))
                least = left;
        }

        return least;
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
        var now = Clock.Elapsed;
        if (_left < Capacity)
            _left = Math.Min(_left + ((now - _counted).TotalSeconds * _perSecond), Capacity);
        _counted = now;
    }
}
