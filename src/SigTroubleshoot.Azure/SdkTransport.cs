using Azure.Core;
using Azure.Core.Pipeline;
using SigTroubleshoot.Azure.Permissions;

namespace SigTroubleshoot.Azure;

/// <summary>Sends requests with Azure.Core to one endpoint and no other host. Redirects are not followed.</summary>
internal sealed class SdkTransport : IArmTransport, IPrincipalSource
{
    // The maximum of -ThrottleLimit.
    private const int MaxConnections = 128;
    private const int Unauthorized = 401;

    private static readonly string UserAgent = "SigTroubleshoot/" + typeof(SdkTransport).Assembly.GetName().Version!.ToString(3);

    private readonly ArmConnection _connection;
    private readonly HttpClient _client;
    private readonly HttpClientTransport _transport;
    private readonly SignIn _signIn;
    private SignedPipeline _pipeline;

    /// <param name="connection">The endpoint and the sign-in. Nothing is sent yet.</param>
    /// <exception cref="ArmTransportException">The certificate file cannot be used.</exception>
    public SdkTransport(ArmConnection connection)
    {
        _connection = connection;
        _client = new HttpClient(HttpHandler.Create(connection.CertificateFile, MaxConnections)) { Timeout = Timeout.InfiniteTimeSpan };
        _transport = new HttpClientTransport(_client);
        _signIn = new SignIn(connection, connection.CertificateFile is null ? null : _transport);
        _pipeline = NewPipeline();
    }

    /// <inheritdoc/>
    public int MaxConcurrency => MaxConnections;

    /// <inheritdoc/>
    public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation) =>
        GuardAsync(SendOnceAsync(request, cancellation), cancellation);

    /// <inheritdoc/>
    public Task<string?> GetPrincipalIdAsync(CancellationToken cancellation) =>
        GuardAsync(ReadPrincipalIdAsync().WaitAsync(cancellation), cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        _signIn.Dispose();
        _client.Dispose();
    }

    private async Task<ArmResponse> SendOnceAsync(ArmRequest request, CancellationToken cancellation)
    {
        var pipeline = _pipeline;
        using var message = MessageOf(request, pipeline);
        await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
        var response = message.Response;
        // A new pipeline has no token. If several parallel requests are rejected, only the first replaces it.
        if (response.Status == Unauthorized)
            Interlocked.CompareExchange(ref _pipeline, NewPipeline(), pipeline);
        var body = await ResponseBody.ReadAsync(response.ContentStream, cancellation).ConfigureAwait(false);
        return new ArmResponse(response.Status, body, response.Headers.Select(header => new KeyValuePair<string, string>(header.Name, header.Value)));
    }

    private async Task<string?> ReadPrincipalIdAsync() =>
        TokenClaims.ObjectIdOf(await _pipeline.GetTokenAsync(_connection.Endpoint).ConfigureAwait(false));

    /// <summary>Translates the exceptions of the SDK.</summary>
    private async Task<T> GuardAsync<T>(Task<T> work, CancellationToken cancellation)
    {
        try
        {
            return await work.ConfigureAwait(false);
        }
        catch (Exception e) when (e is not ArmTransportException)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TransportErrors.Of(e, _connection.Endpoint) is { } known)
                throw known;
            throw;
        }
    }

    private SignedPipeline NewPipeline() => new(_transport, _signIn, _connection.Audience);

    private HttpMessage MessageOf(ArmRequest request, SignedPipeline pipeline)
    {
        var message = pipeline.CreateMessage(request.Method, AddressOf(request));
        // The SDK would read a body of any size.
        message.BufferResponse = false;
        message.Request.Headers.Add("Accept", "application/json");
        message.Request.Headers.Add("User-Agent", UserAgent);
        if (request.Body is not null)
        {
            message.Request.Headers.Add("Content-Type", "application/json");
            message.Request.Content = RequestContent.Create(BinaryData.FromString(request.Body));
        }

        return message;
    }

    /// <summary>The address, joined as text: a path that starts with two slashes must not name another host.</summary>
    private Uri AddressOf(ArmRequest request)
    {
        var address = new Uri(_connection.Endpoint.AbsoluteUri.TrimEnd('/') + request.Path);
        return IsEndpoint(address) && request.Path.StartsWith('/')
            ? address
            : throw new ArgumentException($"'{request.Path}' is no path of {_connection.Endpoint.Host}.", nameof(request));
    }

    private bool IsEndpoint(Uri address) =>
        Uri.Compare(address, _connection.Endpoint, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
