using System.Globalization;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure.Permissions;

/// <summary>Reads the claims of a Microsoft Entra ID token. The token is not validated: it is our own.</summary>
/// <remarks>A token has three parts in base64url, separated by periods. It is a secret; only these claims are passed on.</remarks>
internal static class TokenClaims
{
    /// <summary>The object ID of the account (claim <c>oid</c>); null if the token does not contain it or cannot be read.</summary>
    public static string? ObjectIdOf(string token) => Guid.TryParse(Of(token)["oid"].Text, out var id) ? id.ToString() : null;

    /// <summary>When it expires (claim <c>exp</c>, in seconds since 1970); null if the token does not contain it or cannot be read.</summary>
    public static DateTimeOffset? EndOf(string token)
    {
        if (!long.TryParse(Of(token)["exp"].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return null;
        try
        {
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static JsonValue Of(string token) =>
        token.Split('.') is { Length: 3 } parts && Base64Url.Decode(parts[1]) is { } json ? JsonReader.Parse(json).Value : JsonValue.Null;
}
