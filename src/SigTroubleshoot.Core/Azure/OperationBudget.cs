using SigTroubleshoot.Azure.Wire;

namespace SigTroubleshoot.Azure;

/// <summary>
/// Keeps the requests of one kind, in one subscription and region, within the policies of Compute. Each of its answers says
/// how many requests are left in windows of 3 and 30 minutes; what is left in the end is spread over the rest of the window.
/// As long as the service reports nothing, no request is delayed.
/// </summary>
/// <remarks>
/// Recorded answers: 2,000 reads of image versions in 3 minutes and 10,000 in 30, fewer of other kinds. They do not say when a
/// window began, so it is assumed to begin with the first answer, or when more is left than before.
/// </remarks>
internal sealed class OperationBudget : RequestBudget
{
    // The last tenth is spread; until then, requests are sent at full speed.
    private const double Reserve = 0.1;

    // Even if nothing should be left, a request now and then shows whether that is so; if it is, the service says how long to wait.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(10);

    // After a refusal, the speed doubles with each success until it no longer matters.
    private const double FreePerSecond = 500;
    private const double AfterLongPausePerSecond = 2;
    private const double AfterShortPausePerSecond = 50;

    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Window> _windows = new(StringComparer.OrdinalIgnoreCase);
    private double _perSecond = double.PositiveInfinity;
    private TimeSpan _taken;
    private int _underWay;
    private int _mostUnderWay;

    /// <param name="clock">The clock.</param>
    /// <param name="longestPause">The longest pause that is waited for; null for any.</param>
    public OperationBudget(LiveClock clock, TimeSpan? longestPause = null) : base(clock, longestPause ?? TimeSpan.MaxValue) => _taken = clock.Elapsed - LongestStep;

    /// <summary>Records the response to a request; null if there was none.</summary>
    public void Return(ArmResponse? response)
    {
        lock (Lock)
        {
            _underWay--;
            foreach (var count in PolicyCount.Parse(response?.Header("x-ms-ratelimit-remaining-resource")))
                Learn(count);
            if (_underWay == 0)
                _mostUnderWay = 0;
            if (response?.StatusCode != 200 || double.IsPositiveInfinity(_perSecond))
                return;
            _perSecond *= 2;
            if (_perSecond > FreePerSecond)
                _perSecond = double.PositiveInfinity;
        }
    }

    /// <inheritdoc/>
    protected override void OnPaused(TimeSpan time, bool isNew)
    {
        if (isNew)
            _perSecond = time < LongPause ? AfterShortPausePerSecond : AfterLongPausePerSecond;
    }

    /// <inheritdoc/>
    protected override TimeSpan TimeToTake()
    {
        var now = Clock.Elapsed;
        var step = double.IsPositiveInfinity(_perSecond) ? TimeSpan.Zero : TimeSpan.FromSeconds(1 / _perSecond);
        foreach (var window in _windows.Values)
        {
            if (window.StepAfter(_taken) is var needed && needed > step)
                step = needed;
        }

        if (step > TimeSpan.Zero && _taken + (step < LongestStep ? step : LongestStep) - now is { Ticks: > 0 } wait)
            return wait;
        foreach (var window in _windows.Values)
            window.Left--;
        _taken = now;
        _mostUnderWay = Math.Max(_mostUnderWay, ++_underWay);
        return TimeSpan.Zero;
    }

    private void Learn(PolicyCount count)
    {
        if (!_windows.TryGetValue(count.Policy, out var window))
            _windows[count.Policy] = window = new Window(count.Window);
        window.Learn(count.Left, _underWay, _mostUnderWay, Clock.Elapsed);
    }

    /// <summary>The window of one policy.</summary>
    private sealed class Window(TimeSpan length)
    {
        private TimeSpan? _began;
        private int _least;
        private int _highest;

        /// <summary>How many more requests may be sent; those under way are subtracted.</summary>
        public int Left { get; set; }

        /// <summary>The time between two requests that spreads what is left over the rest of the window; zero as long as enough is left.</summary>
        /// <param name="taken">When the last request was sent.</param>
        public TimeSpan StepAfter(TimeSpan taken)
        {
            if (Left > (_highest * Reserve) + 1)
                return TimeSpan.Zero;
            var rest = (_began ?? taken) + length - taken;
            return rest > TimeSpan.Zero ? TimeSpan.FromTicks(rest.Ticks / (Math.Max(Left, 0) + 1)) : TimeSpan.Zero;
        }

        public void Learn(int left, int underWay, int mostUnderWay, TimeSpan now)
        {
            // Responses overtake each other, but not by more than there are under way: a count above that is of a new window.
            if (_began is not { } began || now - began >= length || left > _least + mostUnderWay)
                (_began, _least, Left) = (now, left, left - underWay);
            _least = Math.Min(_least, left);
            Left = Math.Min(Left, left - underWay);
            _highest = Math.Max(_highest, left);
        }
    }
}
