using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace SigTroubleshoot.Azure;

/// <summary>Sends requests with Azure.Core, once each, to one endpoint and to no other host.</summary>
internal sealed class SdkTransport : IArmTransport, IPrincipalSource
{
    // As many as -ThrottleLimit may ask for.
    private const int MaxConnections = 128;
    private const int MaxRedirects = 5;
    private const int Unauthorized = 401;

    private static readonly string UserAgent = "SigTroubleshoot/" + typeof(SdkTransport).Assembly.GetName().Version!.ToString(3);

    private readonly Uri _endpoint;
    private readonly HttpClient _client;
    private readonly HttpPipeline _pipeline;
    private readonly TokenCache _tokens;
    private string? _refusedToken;
    private string? _claims;

    /// <param name="connection">Where to ask, and as whom. Nothing is sent yet.</param>
    /// <exception cref="ArmTransportException">The file of certificates cannot be used.</exception>
    public SdkTransport(ArmConnection connection)
    {
        _endpoint = connection.Endpoint;
        _client = new HttpClient(HttpHandler.Create(connection.CertificateFile, MaxConnections)) { Timeout = Timeout.InfiniteTimeSpan };
        var transport = new HttpClientTransport(_client);
        _pipeline = HttpPipelineBuilder.Build(new SdkClientOptions(transport));
        var signIn = new SignIn(connection, connection.CertificateFile is null ? null : transport);
        _tokens = new TokenCache(cancellation => signIn.GetTokenAsync(_claims, cancellation));
    }

    /// <inheritdoc/>
    public int MaxConcurrency => MaxConnections;

    /// <inheritdoc/>
    public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        var token = await _tokens.GetAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await SendAsync(request, AddressOf(request), token, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not ArmTransportException)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TransportErrors.Of(e, _endpoint) is { } known)
                throw known;
            throw;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Many requests may be refused with one token; only the first of them drops it, or each would drop its successor.</remarks>
    public void ForgetToken() => _tokens.Forget(_refusedToken);

    /// <inheritdoc/>
    public async Task<string?> GetPrincipalIdAsync(CancellationToken cancellation) =>
        TokenClaims.ObjectIdOf(await _tokens.GetAsync(cancellation).ConfigureAwait(false));

    /// <inheritdoc/>
    public void Dispose()
    {
        _tokens.Dispose();
        _client.Dispose();
    }

    private async Task<ArmResponse> SendAsync(ArmRequest request, Uri address, string token, CancellationToken cancellation)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var message = MessageOf(request, address, token);
            await _pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
            var response = message.Response;
            if (response.Status == Unauthorized)
            {
                _refusedToken = token;
                _claims = ClaimsChallenge.Read(response);
            }

            if (request.Method != "GET" || RedirectOf(response, address) is not { } next)
                return new ArmResponse(response.Status, response.Content.ToString(), response.Headers.Select(header => new KeyValuePair<string, string>(header.Name, header.Value)));
            if (!IsEndpoint(next))
                throw new ArmTransportException(ReadFailureReason.Unreachable, AzureTexts.Get("RedirectRefused", _endpoint.Authority, next.Authority));
            if (redirects == MaxRedirects)
                throw new ArmTransportException(ReadFailureReason.Unreachable, AzureTexts.Get("RedirectsEndless", _endpoint.Authority));
            address = next;
        }
    }

    private HttpMessage MessageOf(ArmRequest request, Uri address, string token)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Parse(request.Method);
        message.Request.Uri.Reset(address);
        message.Request.Headers.Add("Accept", "application/json");
        message.Request.Headers.Add("Authorization", "Bearer " + token);
        message.Request.Headers.Add("User-Agent", UserAgent);
        if (request.Body is not null)
        {
            message.Request.Headers.Add("Content-Type", "application/json");
            message.Request.Content = RequestContent.Create(BinaryData.FromString(request.Body));
        }

        return message;
    }

    private static Uri? RedirectOf(Response response, Uri address) =>
        response.Status is 301 or 302 or 303 or 307 or 308 && response.Headers.TryGetValue("Location", out var location)
            && Uri.TryCreate(address, location, out var next) ? next : null;

    /// <summary>The address, put together as text: a path that begins with two slashes must not name another host.</summary>
    private Uri AddressOf(ArmRequest request)
    {
        var address = new Uri(_endpoint.AbsoluteUri.TrimEnd('/') + request.Path);
        return IsEndpoint(address) && request.Path.StartsWith("/", StringComparison.Ordinal)
            ? address
            : throw new ArgumentException($"'{request.Path}' is no path of {_endpoint.Host}.", nameof(request));
    }

    private bool IsEndpoint(Uri address) =>
        Uri.Compare(address, _endpoint, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
