namespace SigTroubleshoot.Azure;

/// <summary>
/// Holds the token of one transport. Requests that need one at the same time wait for one sign-in; each can give up
/// on its own, and the sign-in ends when all have.
/// </summary>
internal sealed class TokenCache : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    // Without a sign-in every request of a fleet would try each credential anew, and that takes seconds.
    private static readonly TimeSpan RefusalPause = TimeSpan.FromMinutes(1);

    private readonly Func<CancellationToken, Task<ArmToken>> _fetch;
    private readonly object _lock = new();
    private Fetch? _current;

    /// <param name="fetch">Asks for a new token.</param>
    public TokenCache(Func<CancellationToken, Task<ArmToken>> fetch) => _fetch = fetch;

    /// <summary>The token: the one in hand until five minutes before its end, or a new one.</summary>
    /// <exception cref="ArmTransportException">There is no sign-in.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<string> GetAsync(CancellationToken cancellation)
    {
        Fetch fetch;
        lock (_lock)
        {
            if (_current is null || IsStale(_current))
                _current = new Fetch(_fetch);
            fetch = _current;
            fetch.Waiters++;
        }

        try
        {
            var cancelled = new TaskCompletionSource<ArmToken>(TaskCreationOptions.RunContinuationsAsynchronously);
            using (cancellation.Register(() => cancelled.TrySetCanceled(cancellation)))
            {
                var first = await Task.WhenAny(fetch.Token, cancelled.Task).ConfigureAwait(false);
                return (await first.ConfigureAwait(false)).Token;
            }
        }
        finally
        {
            Leave(fetch);
        }
    }

    /// <summary>Drops a token, if it is the one in hand.</summary>
    /// <param name="token">The token that was refused; null for whatever is in hand.</param>
    public void Forget(string? token)
    {
        lock (_lock)
        {
            if (_current is { Token: { IsCompleted: true } held } && (token is null || held.Status != TaskStatus.RanToCompletion || held.Result.Token == token))
                _current = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Fetch? last;
        lock (_lock)
        {
            last = _current;
            _current = null;
        }

        last?.Cancel();
    }

    private void Leave(Fetch fetch)
    {
        lock (_lock)
        {
            if (--fetch.Waiters > 0 || fetch.Token.IsCompleted)
                return;
            if (_current == fetch)
                _current = null;
        }

        fetch.Cancel();
    }

    private static bool IsStale(Fetch fetch) => fetch.Token switch
    {
        { IsCompleted: false } => false,
        { Status: TaskStatus.RanToCompletion } done => done.Result.ExpiresOn - Margin <= DateTimeOffset.UtcNow,
        { Exception.InnerException: ArmTransportException { Reason: ReadFailureReason.SignIn } } => fetch.Began + RefusalPause <= DateTimeOffset.UtcNow,
        _ => true,
    };

    /// <summary>One sign-in, and how many requests wait for it.</summary>
    private sealed class Fetch
    {
        public Fetch(Func<CancellationToken, Task<ArmToken>> fetch)
        {
            var cancellation = new CancellationTokenSource();
            Cancel = cancellation.Cancel;
            Token = Task.Run(() => fetch(cancellation.Token));
            // Where nobody waits any longer, nobody looks at its error.
            _ = Token.ContinueWith(task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }

        public Task<ArmToken> Token { get; }

        public DateTimeOffset Began { get; } = DateTimeOffset.UtcNow;

        public int Waiters { get; set; }

        public Action Cancel { get; }
    }
}
