using System.Globalization;
using System.Management.Automation;
using System.Net;
using System.Security;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Gets a token from the session's Az. Az.Accounts before 5.0 returns text, later versions a secure string.</summary>
internal static class AzToken
{
    /// <summary>The command that returns tokens.</summary>
    public const string Command = "Get-AzAccessToken";

    // If the expiration is unknown: twice the margin before expiration in which a token is renewed anyway.
    private static readonly TimeSpan ShortLife = TimeSpan.FromMinutes(10);

    /// <summary>Gets a token for an audience. Call only on the pipeline's thread.</summary>
    /// <param name="session">The session.</param>
    /// <param name="audience">The audience of the token.</param>
    /// <param name="tenantId">The tenant; null for that of the context.</param>
    /// <exception cref="ArmTransportException">Az did not return a token.</exception>
    public static ArmToken Get(AzSession session, string audience, string? tenantId)
    {
        ObjectView answer;
        try
        {
            answer = new SessionObject(session.Run(Command, ("ResourceUrl", audience), ("TenantId", tenantId)));
        }
        catch (RuntimeException e)
        {
            throw new ArmTransportException(ReadFailureReason.SignIn, Messages.FormatAzTokenRefused(AzSession.Sentence(e)));
        }

        return TextOf(answer["Token"].Value) is { Length: > 0 } token
            ? new ArmToken(token, EndOf(answer["ExpiresOn"].Value) ?? TokenClaims.EndOf(token) ?? DateTimeOffset.UtcNow + ShortLife)
            : throw new ArmTransportException(ReadFailureReason.SignIn, Messages.AzTokenMissing);
    }

    private static string? TextOf(object? token) => token switch
    {
        SecureString secure => new NetworkCredential("", secure).Password,
        _ => token as string,
    };

    private static DateTimeOffset? EndOf(object? expiresOn) => expiresOn switch
    {
        DateTimeOffset end => end,
        DateTime end => end,
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end) => end,
        _ => null,
    };
}
