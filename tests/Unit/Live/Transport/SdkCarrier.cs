using System.Diagnostics;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Live.Transport;

/// <summary>Transports of the built module, loaded like a cmdlet does.</summary>
internal static class SdkCarrier
{
    /// <summary>A token that cannot be confused with anything else.</summary>
    public const string Token = "canary-token-7f3a91";

    /// <summary>A transport to a server, with a numbered token for each sign-in: <c>canary-token-7f3a91-1</c>, <c>-2</c>, …</summary>
    /// <param name="server">The server.</param>
    /// <param name="life">The lifetime of each token; an hour if it is null.</param>
    /// <param name="onSignIn">Called with the number of each sign-in.</param>
    public static IArmTransport Connect(TlsServer server, Func<int, TimeSpan>? life = null, Action<int>? onSignIn = null)
    {
        var count = 0;
        return Connect(server.Address, server.CertificateFile, _ =>
        {
            var number = Interlocked.Increment(ref count);
            onSignIn?.Invoke(number);
            return Task.FromResult(new ArmToken($"{Token}-{number}", DateTimeOffset.UtcNow + (life?.Invoke(number) ?? TimeSpan.FromHours(1))));
        });
    }

    /// <summary>A transport with one token that never changes.</summary>
    public static IArmTransport Plain(Uri address, string? certificateFile = null) =>
        Connect(address, certificateFile, _ => Task.FromResult(new ArmToken(Token, DateTimeOffset.UtcNow.AddHours(1))));

    /// <summary>Creates a transport.</summary>
    public static IArmTransport Connect(Uri endpoint, string? certificateFile, Func<CancellationToken, Task<ArmToken>>? getToken, string audience = "https://management.core.windows.net/") =>
        AzureAssembly.Load(Path.GetDirectoryName(Session.Manifest)!).Connect(new ArmConnection
        {
            Endpoint = endpoint,
            Audience = audience,
            CertificateFile = certificateFile,
            GetToken = getToken,
        });

    /// <summary>Sends a GET.</summary>
    public static Task<ArmResponse> GetAsync(this IArmTransport transport, string path = "/subscriptions?api-version=2022-12-01", CancellationToken cancellation = default) =>
        transport.SendAsync(ArmRequest.Get(path), cancellation);

    /// <summary>The error of a request, which shows neither the token nor a type of the SDK.</summary>
    public static async Task<ArmTransportException> FailureOf(IArmTransport transport, ReadFailureReason reason)
    {
        var error = await Assert.ThrowsAsync<ArmTransportException>(() => transport.GetAsync());
        Assert.Equal(reason, error.Reason);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
            Assert.DoesNotContain("Azure.Core", cause.GetType().Assembly.FullName, StringComparison.Ordinal);
        return error;
    }

    /// <summary>Cancels, and verifies that the task ends.</summary>
    public static async Task EndsAtOnce(Task work, CancellationTokenSource cancellation)
    {
        var clock = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }
}
