namespace SigTroubleshoot.Azure;

/// <summary>The retry settings of an <see cref="ArmReader"/>.</summary>
internal sealed record ArmReaderSettings
{
    /// <summary>The maximum number of attempts for one request.</summary>
    public int MaxTries { get; init; } = 6;

    /// <summary>The first pause before a retry; it doubles each time.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest pause; if the service requires a longer one, the read ends as throttled.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The timeout of one attempt.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The address that links to further pages must lead to; null if they are not restricted.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The clock.</summary>
    public LiveClock Clock { get; init; } = LiveClock.System;

    /// <summary>
    /// Called after each attempt with the request, the response (null if none was received), and the time it took; for -Debug. The
    /// token is in neither. Called from any thread.
    /// </summary>
    public Action<ArmRequest, ArmResponse?, TimeSpan>? OnExchange { get; init; }

    /// <summary>Called before each pause with the reason and the length; for -Verbose and progress. Called from any thread.</summary>
    public Action<ReadFailure, TimeSpan>? OnPause { get; init; }
}
