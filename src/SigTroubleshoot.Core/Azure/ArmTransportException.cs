namespace SigTroubleshoot.Azure;

/// <summary>A request that got no response.</summary>
internal sealed class ArmTransportException : Exception
{
    /// <param name="reason">Why: <see cref="ReadFailureReason.SignIn"/>, <see cref="ReadFailureReason.Unreachable"/>, <see cref="ReadFailureReason.TimedOut"/>, or <see cref="ReadFailureReason.Malformed"/> for a body that is too large.</param>
    /// <param name="message">What happened, without secrets.</param>
    /// <param name="innerException">The underlying exception.</param>
    /// <param name="isLasting">Whether retrying cannot help, as for an untrusted certificate.</param>
    public ArmTransportException(ReadFailureReason reason, string message, Exception? innerException = null, bool isLasting = false) : base(message, innerException)
    {
        Reason = reason;
        IsLasting = isLasting;
    }

    /// <summary>A body that is larger than <see cref="ArmResponse.LargestBody"/>, and was not read to its end.</summary>
    public static ArmTransportException TooLarge() => new(ReadFailureReason.Malformed, ReadFailures.TooLarge().Message, isLasting: true);

    /// <summary>Whether retrying cannot help.</summary>
    public bool IsLasting { get; }

    /// <summary>Why there is no response.</summary>
    public ReadFailureReason Reason { get; }
}
