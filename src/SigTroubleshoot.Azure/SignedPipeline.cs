using Azure.Core;
using Azure.Core.Pipeline;

namespace SigTroubleshoot.Azure;

/// <summary>
/// An Azure.Core pipeline whose requests have one token. Azure.Core shares the sign-in among requests, renews the
/// token before it expires, and answers a claims challenge.
/// </summary>
internal sealed class SignedPipeline
{
    private readonly TokenPolicy _tokens;
    private readonly HttpPipeline _pipeline;

    /// <param name="transport">Sends the requests.</param>
    /// <param name="signIn">Signs in at the first request.</param>
    /// <param name="audience">The audience of the token.</param>
    public SignedPipeline(HttpPipelineTransport transport, SignIn signIn, string audience)
    {
        // "https://management.core.windows.net/" results in two slashes: Azure takes everything before "/.default" as the audience.
        _tokens = new TokenPolicy(signIn, audience + "/.default");
        _pipeline = HttpPipelineBuilder.Build(new SdkClientOptions(transport), _tokens);
    }

    /// <summary>Creates a request; it is not sent yet.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="address">The absolute address.</param>
    public HttpMessage CreateMessage(string method, Uri address)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Parse(method);
        message.Request.Uri.Reset(address);
        return message;
    }

    /// <summary>Sends a request with the token.</summary>
    /// <param name="message">The request; it gets the response.</param>
    /// <param name="cancellation">Cancels the sign-in and the request.</param>
    public ValueTask SendAsync(HttpMessage message, CancellationToken cancellation) => _pipeline.SendAsync(message, cancellation);

    /// <summary>Gets the token of the requests.</summary>
    /// <param name="address">An address that the requests go to; nothing is sent now.</param>
    public async Task<string> GetTokenAsync(Uri address)
    {
        using var message = CreateMessage("GET", address);
        await _tokens.SignAsync(message).ConfigureAwait(false);
        return message.Request.Headers.TryGetValue("Authorization", out var value) ? value["Bearer ".Length..] : "";
    }

    private sealed class TokenPolicy : BearerTokenAuthenticationPolicy
    {
        private readonly SignIn _signIn;
        private readonly string[] _scopes;

        public TokenPolicy(SignIn signIn, string scope) : base(signIn, scope)
        {
            _signIn = signIn;
            _scopes = [scope];
        }

        public ValueTask SignAsync(HttpMessage message) => AuthorizeRequestAsync(message);

        // Without the claims of the last challenge, the next request would get another token and be challenged again.
        protected override ValueTask AuthorizeRequestAsync(HttpMessage message) =>
            AuthenticateAndAuthorizeRequestAsync(message, new TokenRequestContext(_scopes, message.Request.ClientRequestId, _signIn.Claims, tenantId: null, isCaeEnabled: true));
    }
}
