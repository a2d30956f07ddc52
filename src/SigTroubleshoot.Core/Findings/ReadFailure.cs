using SigTroubleshoot.Secrets;

namespace SigTroubleshoot;

/// <summary>What could not be read, and why, in words for the user.</summary>
internal sealed class ReadFailure
{
    /// <param name="reason">Why.</param>
    /// <param name="message">One sentence for the user.</param>
    /// <param name="statusCode">The HTTP status, or 0.</param>
    /// <param name="code">Azure's error code, or empty.</param>
    public ReadFailure(ReadFailureReason reason, string message, int statusCode = 0, string code = "")
    {
        Reason = reason;
        Message = Redactor.Redact(message);
        StatusCode = statusCode;
        Code = code;
    }

    /// <summary>Why.</summary>
    public ReadFailureReason Reason { get; }

    /// <summary>One sentence for the user, without secrets.</summary>
    public string Message { get; }

    /// <summary>The HTTP status; 0 where no answer came.</summary>
    public int StatusCode { get; }

    /// <summary>Azure's error code; empty where there is none.</summary>
    public string Code { get; }

    /// <summary>Whether trying again cannot help, though the reason is one that mostly passes.</summary>
    public bool IsLasting { get; init; }

    /// <summary>
    /// Whether Azure does not know the subscription. One of another tenant, or without any right, does not exist for the
    /// caller: nothing follows for what is in it.
    /// </summary>
    public bool IsOfSubscription => HasCode("SubscriptionNotFound");

    /// <summary>Whether it says that the resource is not there, in a subscription that the sign-in sees.</summary>
    public bool IsAbsent => Reason == ReadFailureReason.NotFound && !IsOfSubscription;

    /// <summary>Whether Azure gave this code, ignoring case.</summary>
    public bool HasCode(string code) => string.Equals(Code, code, StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentence.</summary>
    public override string ToString() => Message;
}
