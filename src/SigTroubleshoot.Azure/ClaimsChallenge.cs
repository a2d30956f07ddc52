using System.Text.RegularExpressions;
using Azure;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Azure;

/// <summary>Reads what a service asks of the next token when it refuses one, as after a change of conditional access.</summary>
internal static class ClaimsChallenge
{
    private static readonly Regex Claims = new("\\bclaims=\"([A-Za-z0-9+/=_-]+)\"", RegexOptions.CultureInvariant);

    /// <summary>The claims of a refusal's <c>WWW-Authenticate</c> as JSON; null where there are none.</summary>
    public static string? Read(Response response) =>
        response.Headers.TryGetValue("WWW-Authenticate", out var header) && Claims.Match(header) is { Success: true } match ? Base64Url.Decode(match.Groups[1].Value) : null;
}
