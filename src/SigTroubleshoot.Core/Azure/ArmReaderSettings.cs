namespace SigTroubleshoot.Azure;

/// <summary>How patient an <see cref="ArmReader"/> is.</summary>
internal sealed record ArmReaderSettings
{
    /// <summary>How often one request is sent at most.</summary>
    public int MaxTries { get; init; } = 6;

    /// <summary>The first pause before trying again; it doubles each time.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest pause; a service that asks for more ends the reading as throttled.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one try may take.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The address that links to further pages must lead to; null where it is not compared.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The time.</summary>
    public LiveClock Clock { get; init; } = LiveClock.System;

    /// <summary>Told before each pause, with the reason and the length; for -Verbose and progress. Called from any thread.</summary>
    public Action<ReadFailure, TimeSpan>? OnPause { get; init; }
}
