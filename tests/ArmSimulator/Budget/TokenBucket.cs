namespace SigTroubleshoot.ArmSimulator;

/// <summary>A bucket that fills evenly; each request takes one token.</summary>
internal sealed class TokenBucket
{
    private readonly Lock _lock = new();
    private readonly int _capacity;
    private readonly double _perSecond;
    private double _tokens;
    private DateTimeOffset _at;

    public TokenBucket(BucketSize size, DateTimeOffset now)
    {
        (_capacity, _perSecond) = size;
        _tokens = _capacity;
        _at = now;
    }

    /// <summary>Takes a token.</summary>
    /// <param name="now">The current time.</param>
    /// <param name="remaining">The number of tokens left.</param>
    /// <param name="wait">The time until a token is available; zero if one was taken.</param>
    public bool TryTake(DateTimeOffset now, out int remaining, out TimeSpan wait)
    {
        lock (_lock)
        {
            if (now > _at)
            {
                _tokens = Math.Min(_capacity, _tokens + (now - _at).TotalSeconds * _perSecond);
                _at = now;
            }

            var taken = _tokens >= 1;
            if (taken)
                _tokens -= 1;
            remaining = (int)_tokens;
            wait = taken ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - _tokens) / _perSecond);
            return taken;
        }
    }
}

/// <summary>The size of a bucket.</summary>
/// <param name="Capacity">The number of tokens in a full bucket.</param>
/// <param name="PerSecond">The number of tokens added per second.</param>
public sealed record BucketSize(int Capacity, double PerSecond);
