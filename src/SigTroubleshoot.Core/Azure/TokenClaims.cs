using System.Globalization;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>Reads what a token of Microsoft Entra ID says of itself. The token is not checked: it is our own.</summary>
/// <remarks>A token is three parts of base64url with points between them. It is a secret; nothing of it but these claims is handed on.</remarks>
internal static class TokenClaims
{
    /// <summary>The object id of whom it was given to (claim <c>oid</c>); null where the token holds none, or is none that can be read.</summary>
    public static string? ObjectIdOf(string token) => Guid.TryParse(Of(token)["oid"].Text, out var id) ? id.ToString() : null;

    /// <summary>When it ends (claim <c>exp</c>, in seconds since 1970); null where the token holds none, or is none that can be read.</summary>
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
