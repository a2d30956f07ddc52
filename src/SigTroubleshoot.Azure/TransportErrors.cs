using System.Net.Sockets;
using System.Security.Authentication;

namespace SigTroubleshoot.Azure;

/// <summary>Explains to the user why a request got no response. No exception of the SDK leaves this assembly.</summary>
internal static class TransportErrors
{
    /// <summary>The meaning of a pipeline exception; null if it is not about the network.</summary>
    public static ArmTransportException? Of(Exception error, Uri server)
    {
        var causes = Causes(error).ToList();
        return Failure<AuthenticationException>(CertificateNotTrusted, ReadFailureReason.Unreachable, isLasting: true)
            ?? Failure<SocketException>(Unreachable, ReadFailureReason.Unreachable)
            ?? Failure<TimeoutException>(TimedOut, ReadFailureReason.TimedOut)
            ?? Failure<OperationCanceledException>(TimedOut, ReadFailureReason.TimedOut)
            ?? Failure<IOException>(BrokenOff, ReadFailureReason.Unreachable)
            ?? Failure<InvalidDataException>(Undecodable, ReadFailureReason.Malformed)
            ?? Failure<HttpRequestException>(Unreachable, ReadFailureReason.Unreachable);

        ArmTransportException? Failure<TCause>(Func<string, string, string> message, ReadFailureReason reason, bool isLasting = false) where TCause : Exception =>
            causes.OfType<TCause>().LastOrDefault() is { } cause
                ? new ArmTransportException(reason, message(server.Authority, cause.Message.TrimEnd('.')), cause, isLasting)
                : null;
    }

    private static string CertificateNotTrusted(string server, string reason) => AzureTexts.FormatCertificateNotTrusted(server: server, reason: reason);

    private static string Unreachable(string server, string reason) => AzureTexts.FormatUnreachable(server: server, reason: reason);

    private static string TimedOut(string server, string reason) => AzureTexts.FormatTimedOut(server);

    private static string BrokenOff(string server, string reason) => AzureTexts.FormatBrokenOff(server: server, reason: reason);

    private static string Undecodable(string server, string reason) => AzureTexts.FormatUndecodable(server);

    private static IEnumerable<Exception> Causes(Exception error) => error switch
    {
        AggregateException many => many.InnerExceptions.SelectMany(Causes),
        { InnerException: { } inner } => [error, .. Causes(inner)],
        _ => [error],
    };
}
