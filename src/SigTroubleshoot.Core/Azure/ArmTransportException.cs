namespace SigTroubleshoot.Azure;

/// <summary>A request that got no answer.</summary>
internal sealed class ArmTransportException : Exception
{
    /// <param name="reason">Why: <see cref="ReadFailureReason.SignIn"/>, <see cref="ReadFailureReason.Unreachable"/> or <see cref="ReadFailureReason.TimedOut"/>.</param>
    /// <param name="message">What happened, without secrets.</param>
    /// <param name="innerException">The exception behind it.</param>
    /// <param name="isLasting">Whether trying again cannot help, as with a certificate that is not trusted.</param>
    public ArmTransportException(ReadFailureReason reason, string message, Exception? innerException = null, bool isLasting = false) : base(message, innerException)
    {
        Reason = reason;
        IsLasting = isLasting;
    }

    /// <summary>Whether trying again cannot help.</summary>
    public bool IsLasting { get; }

    /// <summary>Why.</summary>
    public ReadFailureReason Reason { get; }
}
