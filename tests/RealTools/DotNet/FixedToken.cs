using Azure.Core;

namespace SigTroubleshoot.RealTools.DotNet;

/// <summary>The token that the laboratory gives out.</summary>
internal sealed class FixedToken : TokenCredential
{
    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Orchid.Token, DateTimeOffset.UtcNow.AddHours(1));

    /// <inheritdoc/>
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
}
