using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>
/// The part of Azure that galleries use, on loopback over TLS. Several can run in parallel; they share nothing.
/// </summary>
public sealed class Simulator : IAsyncDisposable
{
    private const int PortTries = 20;
    private readonly LoopbackCertificate _certificate;
    private readonly CancellationTokenSource _stopping = new();
    private WebApplication? _application;

    private Simulator(SimulatorOptions options)
    {
        _certificate = new(options.Hosts);
        World = options.World ?? new World();
        Faults = new FaultPlan(options.Seed);
        Tokens = new TokenIssuer(options);
    }

    /// <summary>The address of Azure Resource Manager and of the sign-in, with a trailing slash.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>The certificate to trust, as a PEM file. It is removed with the simulator.</summary>
    public string CertificateFile => _certificate.PemFile;

    /// <summary>The content of the simulated Azure.</summary>
    public World World { get; }

    /// <summary>The faults to simulate.</summary>
    public FaultPlan Faults { get; }

    /// <summary>The log of requests.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>Issues tokens without a sign-in.</summary>
    public TokenIssuer Tokens { get; }

    /// <summary>App Service's endpoint for a managed identity, for <c>IDENTITY_ENDPOINT</c>.</summary>
    public Uri IdentityEndpoint => new(Endpoint, ManagedIdentityEndpoint.AppServicePath);

    /// <summary>Starts a simulator; it is ready when this returns.</summary>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<Simulator> StartAsync(SimulatorOptions? options = null)
    {
        options ??= new SimulatorOptions();
        var simulator = new Simulator(options);
        try
        {
            await simulator.ListenAsync(options);
            return simulator;
        }
        catch
        {
            await simulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>Creates an HTTP client for its address that trusts only this simulator's certificate.</summary>
    public HttpClient CreateClient()
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new()
        {
            TrustMode = System.Security.Cryptography.X509Certificates.X509ChainTrustMode.CustomRootTrust,
            RevocationMode = System.Security.Cryptography.X509Certificates.X509RevocationMode.NoCheck,
            CustomTrustStore = { _certificate.Certificate },
        };
        return new HttpClient(handler) { BaseAddress = Endpoint };
    }

    /// <summary>Stops it immediately, together with all requests in progress.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_application is not null)
            await _application.DisposeAsync();
        _certificate.Dispose();
        _stopping.Dispose();
    }

    private async Task ListenAsync(SimulatorOptions options)
    {
        var pipeline = new RequestPipeline(this, options, _stopping.Token);
        for (var tries = 1; ; tries++)
        {
            var port = options.Port > 0 ? options.Port : FreePort();
            var application = Build(port, pipeline);
            try
            {
                await application.StartAsync();
                _application = application;
                Endpoint = new Uri($"https://localhost:{port}/");
                return;
            }
            catch (IOException) when (options.Port == 0 && tries < PortTries)
            {
                // Another process took the port between the check and the start.
                await application.DisposeAsync();
            }
            catch
            {
                await application.DisposeAsync();
                throw;
            }
        }
    }

    private WebApplication Build(int port, RequestPipeline pipeline)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Slow and truncated responses are intended.
            kestrel.Limits.MinResponseDataRate = null;
            // Both loopback addresses, so that no client waits for a missing one.
            kestrel.ListenLocalhost(port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.UseHttps(_certificate.Certificate);
            });
        });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var application = builder.Build();
        application.Run(pipeline.HandleAsync);
        return application;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Leaves Ctrl+C to the process that hosts the simulator; the default lifetime would handle it.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
