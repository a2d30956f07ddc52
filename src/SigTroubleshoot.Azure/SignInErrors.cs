using System.Text.RegularExpressions;
using Azure.Identity;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Azure;

/// <summary>Explains to the user why there is no token.</summary>
internal static class SignInErrors
{
    private const int LongestDetail = 300;

    // "AADSTS7000215: Invalid client secret provided. ... Trace ID: ..."
    private static readonly Regex Detail = new(@"AADSTS\d+:[^\r\n]*?(?=\s*(?:Trace ID|Correlation ID|Timestamp):|[\r\n]|$)", RegexOptions.CultureInvariant);
    private static readonly Regex Credential = new(@"\b[A-Z]\w+Credential\b(?= authentication failed)", RegexOptions.CultureInvariant);

    /// <summary>The meaning of an Azure.Identity exception; null if it is not about a sign-in.</summary>
    /// <param name="error">The exception.</param>
    /// <param name="authority">The sign-in server.</param>
    public static ArmTransportException? Of(Exception error, Uri authority)
    {
        var detail = DetailOf(error);
        // A credential that exists but cannot reach its server is a network problem.
        if (detail.Length == 0 && error is not CredentialUnavailableException && TransportErrors.Of(error, authority) is { } network)
            return network;
        return error switch
        {
            // Every source was asked, which takes many seconds.
            CredentialUnavailableException => new ArmTransportException(ReadFailureReason.SignIn, AzureTexts.FormatNotSignedIn(detail), isLasting: true),
            AuthenticationFailedException => SignIn(AzureTexts.FormatSignInRefused(credential: CredentialOf(error), detail: detail)),
            // Options that Azure.Identity rejects: an authority without TLS, a tenant with invalid characters.
            ArgumentException => SignIn(AzureTexts.FormatSignInImpossible(Redactor.Redact(error.Message))),
            _ => null,
        };
    }

    private static ArmTransportException SignIn(string message) => new(ReadFailureReason.SignIn, message);

    private static string CredentialOf(Exception error) => Credential.Match(error.Message) is { Success: true } name ? $" ({name.Value})" : "";

    /// <summary>The sign-in service's own message with its code, or nothing; the rest may contain anything.</summary>
    private static string DetailOf(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            if (Detail.Match(cause.Message) is not { Success: true } match)
                continue;
            var text = Redactor.Redact(match.Value);
            return " " + (text.Length > LongestDetail ? text.Remove(LongestDetail) + "…" : text);
        }

        return "";
    }
}
