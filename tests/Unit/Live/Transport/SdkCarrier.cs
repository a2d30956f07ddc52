using SigTroubleshoot.Azure;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Live.Transport;

/// <summary>Transports of the built module, loaded as a cmdlet loads them.</summary>
internal static class SdkCarrier
{
    /// <summary>A token that looks like nothing else.</summary>
    public const string Token = "canary-token-7f3a91";

    /// <summary>A transport to a server, with tokens by numbers: <c>canary-token-7f3a91-1</c>, <c>-2</c>, …</summary>
    public static IArmTransport Connect(TlsServer server, Func<int, TimeSpan>? life = null)
    {
        var count = 0;
        return Connect(server.Address, server.CertificateFile, _ =>
        {
            var number = Interlocked.Increment(ref count);
            return Task.FromResult(new ArmToken($"{Token}-{number}", DateTimeOffset.UtcNow + (life?.Invoke(number) ?? TimeSpan.FromHours(1))));
        });
    }

    /// <summary>A transport.</summary>
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
}
