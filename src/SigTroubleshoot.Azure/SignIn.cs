using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace SigTroubleshoot.Azure;

/// <summary>Asks for tokens: the session's Az context where it has one, else DefaultAzureCredential.</summary>
internal sealed class SignIn : TokenCredential, IDisposable
{
    // Without a sign-in every request of a fleet would try each credential again, and that takes seconds.
    private static readonly TimeSpan RefusalPause = TimeSpan.FromMinutes(1);

    // These answer for every cloud that Microsoft runs; another authority, as of Azure Stack, they do not know.
    private static readonly HashSet<string> KnownAuthorities = new(StringComparer.OrdinalIgnoreCase)
    {
        AzureAuthorityHosts.AzurePublicCloud.Host, AzureAuthorityHosts.AzureGovernment.Host, AzureAuthorityHosts.AzureChina.Host,
    };

    private readonly ArmConnection _connection;
    private readonly HttpPipelineTransport? _transport;
    private readonly CancellationTokenSource _end = new();
    private Refusal? _refusal;

    /// <param name="connection">As whom to ask.</param>
    /// <param name="transport">What sends; null for Azure.Identity's own.</param>
    public SignIn(ArmConnection connection, HttpPipelineTransport? transport)
    {
        _connection = connection;
        _transport = transport;
    }

    /// <summary>The claims that the service asked for last, in a challenge; null for none.</summary>
    public string? Claims { get; private set; }

    /// <summary>A new token. Nothing of an earlier sign-in is kept, so that a refused token does not come back.</summary>
    /// <param name="requestContext">What the token must be for, and the claims that the service asked for.</param>
    /// <param name="cancellationToken">Cancels the sign-in.</param>
    /// <exception cref="ArmTransportException">There is no sign-in.</exception>
    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Claims = requestContext.Claims ?? Claims;
        if (_refusal is { } last && DateTimeOffset.UtcNow < last.Until)
            throw last.Error;
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
        try
        {
            // Some ways to sign in do not stop when they are cancelled.
            return await AskAsync(requestContext, cancellation.Token).WaitAsync(cancellation.Token).ConfigureAwait(false);
        }
        catch (ArmTransportException e) when (e.Reason == ReadFailureReason.SignIn)
        {
            _refusal = new Refusal(e, DateTimeOffset.UtcNow + RefusalPause);
            throw;
        }
    }

    /// <summary>Not used: all requests are asynchronous.</summary>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Cancels the sign-in that is under way.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task<AccessToken> AskAsync(TokenRequestContext context, CancellationToken cancellation)
    {
        var token = _connection.GetToken is { } getToken
            ? await getToken(cancellation).ConfigureAwait(false)
            : await AskCredentialAsync(context, cancellation).ConfigureAwait(false);
        // A header would refuse it with an error that shows the whole token.
        return token.Token.Length > 0 && token.Token.All(character => character is > ' ' and <= '~')
            ? new AccessToken(token.Token, token.ExpiresOn)
            : throw new ArmTransportException(ReadFailureReason.SignIn, AzureTexts.TokenUnusable);
    }

    private async Task<ArmToken> AskCredentialAsync(TokenRequestContext context, CancellationToken cancellation)
    {
        var options = Options();
        try
        {
            var token = await new DefaultAzureCredential(options).GetTokenAsync(context, cancellation).ConfigureAwait(false);
            return new ArmToken(token.Token, token.ExpiresOn);
        }
        catch (Exception e)
        {
            cancellation.ThrowIfCancellationRequested();
            if (SignInErrors.Of(e, options.AuthorityHost) is { } known)
                throw known;
            throw;
        }
    }

    private DefaultAzureCredentialOptions Options()
    {
        var options = new DefaultAzureCredentialOptions { ExcludeInteractiveBrowserCredential = true };
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        if (_transport is not null)
            options.Transport = _transport;
        if (_connection.TenantId is { Length: > 0 } tenant)
            options.TenantId = tenant;
        if (_connection.Authority is not null)
            options.AuthorityHost = _connection.Authority;
        options.DisableInstanceDiscovery = !KnownAuthorities.Contains(options.AuthorityHost.Host);
        return options;
    }

    /// <summary>A failed sign-in, and until when it is not tried again.</summary>
    private sealed record Refusal(ArmTransportException Error, DateTimeOffset Until);
}
