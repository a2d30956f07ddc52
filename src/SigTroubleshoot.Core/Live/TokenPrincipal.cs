using System.Text;
using SigTroubleshoot.Json;

namespace SigTroubleshoot.Live;

/// <summary>Reads from a token of Microsoft Entra ID whom it was given to. The token is not checked: it is our own.</summary>
internal static class TokenPrincipal
{
    /// <summary>The object id (claim <c>oid</c>); null where the token holds none, or is none that can be read.</summary>
    /// <param name="token">The bearer token: three parts of base64url with points between them. A secret; nothing else of it is handed on.</param>
    public static string? ObjectIdOf(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
            return null;
        var payload = parts[1].Replace('-', '+').Replace('_', '/');
        try
        {
            var json = Encoding.UTF8.GetString(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')));
            return Guid.TryParse(JsonReader.Parse(json).Value["oid"].Text, out var id) ? id.ToString() : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
