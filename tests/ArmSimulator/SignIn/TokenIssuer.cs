using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>
/// Issues and recognizes tokens. They look like JWTs, but their signature is random: only the simulator
/// that issued them accepts them.
/// </summary>
public sealed class TokenIssuer
{
    private readonly ConcurrentDictionary<string, Token> _issued = new(StringComparer.Ordinal);
    private readonly SimulatorOptions _options;

    internal TokenIssuer(SimulatorOptions options) => _options = options;

    /// <summary>Issues a token.</summary>
    /// <param name="principal">The principal.</param>
    /// <param name="audience">The audience; null for Azure Resource Manager.</param>
    /// <param name="tenantId">The tenant that issues it; null for the principal's own.</param>
    public Token Issue(Principal principal, string? audience = null, string? tenantId = null)
    {
        var now = _options.Clock.GetUtcNow();
        var expiry = now + _options.TokenLifetime;
        audience ??= Audiences.Default;
        tenantId ??= principal.TenantId;
        var claims = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = $"https://sts.windows.net/{tenantId}/",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = expiry.ToUnixTimeSeconds(),
            ["appid"] = principal.ClientId,
            ["idtyp"] = "app",
            ["oid"] = principal.ObjectId,
            ["sub"] = principal.ObjectId,
            ["tid"] = tenantId,
            ["ver"] = "1.0",
        };
        var text = $"{Encode("""{"typ":"JWT","alg":"RS256","kid":"simulator"}""")}.{Encode(claims.ToJsonString())}.{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(48))}";
        return _issued[text] = new Token(text, principal, tenantId, audience, DateTimeOffset.FromUnixTimeSeconds(expiry.ToUnixTimeSeconds()));
    }

    /// <summary>A token that was issued here; null for any other text.</summary>
    internal Token? Recognize(string text) => _issued.GetValueOrDefault(text);

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
