namespace SigTroubleshoot.Live;

/// <summary>A request that got no answer.</summary>
internal sealed class ArmTransportException : Exception
{
    /// <param name="reason">Why: <see cref="ReadFailureReason.SignIn"/>, <see cref="ReadFailureReason.Unreachable"/> or <see cref="ReadFailureReason.TimedOut"/>.</param>
    /// <param name="message">What happened, without secrets.</param>
    /// <param name="innerException">The exception behind it.</param>
    public ArmTransportException(ReadFailureReason reason, string message, Exception? innerException = null) : base(message, innerException) => Reason = reason;

    /// <summary>Why.</summary>
    public ReadFailureReason Reason { get; }
}
