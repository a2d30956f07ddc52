using System.Net;
using System.Net.Security;

namespace SigTroubleshoot.Azure;

/// <summary>Creates the handler that opens the connections.</summary>
internal static class HttpHandler
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(20);

    // A cloud's host name can get another address while Wait-SigReplication runs for hours.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>A handler that keeps connections open, decompresses responses, and follows no redirects: a token must not be sent to another address.</summary>
    /// <param name="certificateFile">A PEM file with certificates to trust in addition to the system's, or null.</param>
    /// <param name="connections">The maximum number of connections to one server.</param>
    /// <exception cref="ArmTransportException">The certificate file cannot be used.</exception>
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
