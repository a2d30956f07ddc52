namespace SigTroubleshoot.Azure;

/// <summary>A request that got no response.</summary>
internal sealed class ArmTransportException : Exception
{
    /// <param name="reason">Why: <see cref="ReadFailureReason.SignIn"/>, <see cref="ReadFailureReason.Unreachable"/> or <see cref="ReadFailureReason.TimedOut"/>.</param>
    /// <param name="message">What happened, without secrets.</param>
    /// <param name="innerException">The underlying exception.</param>
    /// <param name="isLasting">Whether retrying cannot help, as for an untrusted certificate.</param>
    public ArmTransportException(ReadFailureReason reason, string message, Exception? innerException = null, bool isLasting = false) : base(message, innerException)
    {
        Reason = reason;
        IsLasting = isLasting;
    }

    /// <summary>Whether retrying cannot help.</summary>
    public bool IsLasting { get; }

    /// <summary>Why there is no response.</summary>
    public ReadFailureReason Reason { get; }
}
