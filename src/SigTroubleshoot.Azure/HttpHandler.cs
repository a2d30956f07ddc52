using System.Net;
using System.Net.Security;

namespace SigTroubleshoot.Azure;

/// <summary>Makes what opens the connections.</summary>
internal static class HttpHandler
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(20);

    // A name of the cloud can move to another address while Wait-SigReplication runs for hours.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>A handler that keeps connections open, reads compressed answers and follows no redirect: a token must not leave for another address.</summary>
    /// <param name="certificateFile">A PEM file with certificates to trust besides the system's, or null.</param>
    /// <param name="connections">How many connections to one server there may be.</param>
    /// <exception cref="ArmTransportException">The file of certificates cannot be used.</exception>
    public static HttpMessageHandler Create(string? certificateFile, int connections) => new SocketsHttpHandler
    {
        MaxConnectionsPerServer = connections,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = certificateFile is null ? null : TrustedCertificates.Read(certificateFile).Accept,
        },
    };
}
