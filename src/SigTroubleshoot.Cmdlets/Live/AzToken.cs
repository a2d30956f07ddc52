using System.Globalization;
using System.Management.Automation;
using System.Net;
using System.Security;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Cmdlets.Input;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Asks the session's Az for a token. Az before 5.0 of its accounts gives a text, later ones a secure string.</summary>
internal static class AzToken
{
    /// <summary>The command that gives tokens.</summary>
    public const string Command = "Get-AzAccessToken";

    // Where nothing tells the end: twice the margin in which a token is renewed anyway.
    private static readonly TimeSpan ShortLife = TimeSpan.FromMinutes(10);

    /// <summary>A token for an audience; to be called on the pipeline's thread.</summary>
    /// <param name="session">The session.</param>
    /// <param name="audience">What the token must be for.</param>
    /// <param name="tenantId">The tenant, or null for that of the context.</param>
    /// <exception cref="ArmTransportException">Az gives none.</exception>
    public static ArmToken Get(AzSession session, string audience, string? tenantId)
    {
        ObjectView answer;
        try
        {
            answer = new(session.Run(Command, ("ResourceUrl", audience), ("TenantId", tenantId)));
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
