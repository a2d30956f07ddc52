using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace SigTroubleshoot.Azure;

/// <summary>Gets tokens from the session's Az context if there is one, otherwise from DefaultAzureCredential.</summary>
internal sealed class SignIn : TokenCredential, IDisposable
{
    // If the sign-in fails, every request would otherwise try each credential again, which takes seconds.
    private static readonly TimeSpan RefusalPause = TimeSpan.FromMinutes(1);

    // These know every cloud that Microsoft runs, but no other authority, such as that of Azure Stack.
    private static readonly HashSet<string> KnownAuthorities = new(StringComparer.OrdinalIgnoreCase)
    {
        AzureAuthorityHosts.AzurePublicCloud.Host, AzureAuthorityHosts.AzureGovernment.Host, AzureAuthorityHosts.AzureChina.Host,
    };

    private readonly ArmConnection _connection;
    private readonly HttpPipelineTransport? _transport;
    private readonly CancellationTokenSource _end = new();
    private Refusal? _refusal;

    /// <param name="connection">The sign-in to use.</param>
    /// <param name="transport">Sends the requests; null for Azure.Identity's own.</param>
    public SignIn(ArmConnection connection, HttpPipelineTransport? transport)
    {
        _connection = connection;
        _transport = transport;
    }

    /// <summary>The claims from the service's last challenge; null if there was none.</summary>
    public string? Claims { get; private set; }

    /// <summary>Gets a new token. Nothing of an earlier sign-in is reused, so that a rejected token is not returned again.</summary>
    /// <param name="requestContext">The audience of the token, and the claims that the service requested.</param>
    /// <param name="cancellationToken">Cancels the sign-in.</param>
    /// <exception cref="ArmTransportException">The sign-in failed.</exception>
    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Claims = requestContext.Claims ?? Claims;
        if (_refusal is { } last && DateTimeOffset.UtcNow < last.Until)
            throw last.Error;
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
        try
        {
            // Some credentials do not stop when they are canceled.
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

    /// <summary>Cancels the sign-in in progress.</summary>
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
        // The header class would reject it with an error that shows the whole token.
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

    /// <summary>A failed sign-in, and the time until which it is not retried.</summary>
    private sealed record Refusal(ArmTransportException Error, DateTimeOffset Until);
}
