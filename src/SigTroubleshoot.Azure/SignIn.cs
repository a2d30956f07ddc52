using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace SigTroubleshoot.Azure;

/// <summary>Asks for tokens: the session's Az context where it has one, else DefaultAzureCredential.</summary>
internal sealed class SignIn
{
    // These answer for every cloud that Microsoft runs; another authority, as of Azure Stack, they do not know.
    private static readonly HashSet<string> KnownAuthorities = new(StringComparer.OrdinalIgnoreCase)
    {
        AzureAuthorityHosts.AzurePublicCloud.Host, AzureAuthorityHosts.AzureGovernment.Host, AzureAuthorityHosts.AzureChina.Host,
    };

    private readonly ArmConnection _connection;
    private readonly HttpPipelineTransport? _transport;

    /// <param name="connection">As whom to ask.</param>
    /// <param name="transport">What sends; null for Azure.Identity's own.</param>
    public SignIn(ArmConnection connection, HttpPipelineTransport? transport)
    {
        _connection = connection;
        _transport = transport;
    }

    /// <summary>A new token. Nothing of an earlier sign-in is kept, so that a refused token does not come back.</summary>
    /// <param name="claims">What the service asks of the token, when it refused the last one; null for nothing.</param>
    /// <param name="cancellation">Ends the sign-in.</param>
    /// <exception cref="ArmTransportException">There is no sign-in.</exception>
    public async Task<ArmToken> GetTokenAsync(string? claims, CancellationToken cancellation)
    {
        var token = _connection.GetToken is { } getToken
            ? await getToken(cancellation).ConfigureAwait(false)
            : await AskCredentialAsync(claims, cancellation).ConfigureAwait(false);
        // A header would refuse it with an error that tells the whole token.
        return token.Token.Length > 0 && token.Token.All(character => character is > ' ' and <= '~')
            ? token
            : throw new ArmTransportException(ReadFailureReason.SignIn, AzureTexts.Get("TokenUnusable"));
    }

    private async Task<ArmToken> AskCredentialAsync(string? claims, CancellationToken cancellation)
    {
        var options = Options();
        try
        {
            // "https://management.core.windows.net/" gives two slashes: Azure takes everything before "/.default" for the audience.
            var context = new TokenRequestContext([_connection.Audience + "/.default"], claims: claims);
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
}
