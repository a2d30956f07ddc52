using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;

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
    public async Task A_canceled_request_ends_immediately_and_the_others_continue_with_the_same_sign_in()
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
    public async Task If_the_request_that_started_the_sign_in_is_canceled_the_others_start_one()
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
    public async Task Getting_the_signed_in_account_ends_immediately_when_it_is_canceled()
    {
        using var transport = Connect();
        var asking = ((IPrincipalSource)transport).GetPrincipalIdAsync(_cancellation.Token);
        await _asked.WaitAsync();

        await SdkCarrier.EndsAtOnce(asking, _cancellation);
    }

    [Fact]
    public async Task A_sign_in_that_no_request_waits_for_is_canceled()
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

    /// <summary>A transport whose sign-in returns no token before this, and does not stop when it is canceled.</summary>
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
