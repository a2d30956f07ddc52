using System.Net.Sockets;
using System.Security.Authentication;
using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Azure;

/// <summary>Tells in words for the user why a request got no answer. No exception of the SDK leaves this assembly.</summary>
internal static class TransportErrors
{
    /// <summary>What an exception of the pipeline means; null where it is none of the network.</summary>
    public static ArmTransportException? Of(Exception error, Uri server)
    {
        var causes = Causes(error).ToList();
        return Failure<AuthenticationException>("CertificateNotTrusted", ReadFailureReason.Unreachable, isLasting: true)
            ?? Failure<SocketException>("Unreachable", ReadFailureReason.Unreachable)
            ?? Failure<TimeoutException>("TimedOut", ReadFailureReason.TimedOut)
            ?? Failure<OperationCanceledException>("TimedOut", ReadFailureReason.TimedOut)
            ?? Failure<IOException>("BrokenOff", ReadFailureReason.Unreachable)
            ?? Failure<InvalidDataException>("BrokenOff", ReadFailureReason.Unreachable)
            ?? Failure<HttpRequestException>("Unreachable", ReadFailureReason.Unreachable);

        ArmTransportException? Failure<TCause>(string text, ReadFailureReason reason, bool isLasting = false) where TCause : Exception =>
            causes.OfType<TCause>().LastOrDefault() is { } cause
                ? new ArmTransportException(reason, AzureTexts.Get(text, server.Authority, cause.Message.TrimEnd('.')), cause, isLasting)
                : null;
    }

    private static IEnumerable<Exception> Causes(Exception error) => error switch
    {
        AggregateException many => many.InnerExceptions.SelectMany(Causes),
        { InnerException: { } inner } => [error, .. Causes(inner)],
        _ => [error],
    };
}
