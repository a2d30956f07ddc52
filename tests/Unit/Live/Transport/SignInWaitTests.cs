using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live.Transport;

/// <summary>Requests that wait for a sign-in, and give up.</summary>
public sealed class SignInWaitTests : IDisposable
{
    private readonly TlsServer _server = new(_ => new TlsAnswer(200));
    private readonly CancellationTokenSource _cancellation = new();
    private readonly SemaphoreSlim _asked = new(0);
    private readonly TaskCompletionSource<ArmToken> _token = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _signIns;

    [Fact]
    public async Task Who_gives_up_ends_at_once_and_the_others_go_on_with_the_same_sign_in()
    {
        using var transport = Connect();
        var first = transport.GetAsync();
        await _asked.WaitAsync();
        var impatient = transport.GetAsync(cancellation: _cancellation.Token);
        var third = transport.GetAsync();

        await SdkCarrier.EndsAtOnce(impatient, _cancellation);
        Arrive();

        Assert.Equal([200, 200], (await Task.WhenAll(first, third)).Select(response => response.StatusCode));
        Assert.Equal(1, _signIns);
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task When_the_one_gives_up_that_began_the_sign_in_the_others_begin_one()
    {
        using var transport = Connect();
        var impatient = transport.GetAsync(cancellation: _cancellation.Token);
        await _asked.WaitAsync();
        var others = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => transport.GetAsync()));

        await SdkCarrier.EndsAtOnce(impatient, _cancellation);
        await _asked.WaitAsync();
        Arrive();

        Assert.All(await others, response => Assert.Equal(200, response.StatusCode));
        Assert.Equal(2, _signIns);
    }

    [Fact]
    public async Task Asking_who_is_signed_in_ends_at_once_when_it_is_cancelled()
    {
        using var transport = Connect();
        var asking = ((IPrincipalSource)transport).GetPrincipalIdAsync(_cancellation.Token);
        await _asked.WaitAsync();

        await SdkCarrier.EndsAtOnce(asking, _cancellation);
    }

    [Fact]
    public async Task A_sign_in_that_nobody_waits_for_is_cancelled()
    {
        using var transport = Connect(out var cancelled);
        var sending = transport.GetAsync(cancellation: _cancellation.Token);
        await _asked.WaitAsync();

        await SdkCarrier.EndsAtOnce(sending, _cancellation);

        await cancelled.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_sign_in_ends_with_the_transport()
    {
        var transport = Connect(out var cancelled);
        var sending = transport.GetAsync();
        await _asked.WaitAsync();

        transport.Dispose();

        await cancelled.WaitAsync(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAnyAsync<Exception>(() => sending);
        Assert.Empty(_server.Requests);
    }

    public void Dispose()
    {
        _server.Dispose();
        _cancellation.Dispose();
        _asked.Dispose();
    }

    private void Arrive() => _token.SetResult(new ArmToken(SdkCarrier.Token, DateTimeOffset.UtcNow.AddHours(1)));

    /// <summary>A transport whose sign-in gives no token before it arrives, and does not stop when it is cancelled.</summary>
    private IArmTransport Connect() => Connect(out _);

    private IArmTransport Connect(out Task cancelled)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        cancelled = source.Task;
        return SdkCarrier.Connect(_server.Address, _server.CertificateFile, cancellation =>
        {
            cancellation.Register(() => source.TrySetResult());
            Interlocked.Increment(ref _signIns);
            _asked.Release();
            return _token.Task;
        });
    }
}
