using System.Text;
using System.Text.RegularExpressions;
using Azure;

namespace SigTroubleshoot.Azure;

/// <summary>Reads what a service asks of the next token when it refuses one, as after a change of conditional access.</summary>
internal static class ClaimsChallenge
{
    private static readonly Regex Claims = new("\\bclaims=\"([A-Za-z0-9+/=_-]+)\"", RegexOptions.CultureInvariant);

    /// <summary>The claims of a refusal's <c>WWW-Authenticate</c> as JSON; null where there are none.</summary>
    public static string? Read(Response response)
    {
        if (!response.Headers.TryGetValue("WWW-Authenticate", out var header) || Claims.Match(header) is not { Success: true } match)
            return null;
        try
        {
            var base64 = match.Groups[1].Value.Replace('-', '+').Replace('_', '/');
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
