namespace SigTroubleshoot;

/// <summary>Why something could not be read, in words for the user.</summary>
internal sealed class ReadFailure
{
    /// <param name="reason">The reason.</param>
    /// <param name="message">One sentence for the user.</param>
    /// <param name="statusCode">The HTTP status, or 0.</param>
    /// <param name="code">Azure's error code, or empty.</param>
    public ReadFailure(ReadFailureReason reason, string message, int statusCode = 0, string code = "")
    {
        Reason = reason;
        Message = CleanWording.Of(message);
        StatusCode = statusCode;
        Code = code;
    }

    /// <summary>The reason.</summary>
    public ReadFailureReason Reason { get; }

    /// <summary>One sentence for the user, without secrets.</summary>
    public string Message { get; }

    /// <summary>The HTTP status; 0 if there was no response.</summary>
    public int StatusCode { get; }

    /// <summary>Azure's error code; empty if there is none.</summary>
    public string Code { get; }

    /// <summary>Whether retrying cannot help, although the reason usually passes.</summary>
    public bool IsLasting { get; init; }

    /// <summary>
    /// Whether Azure does not find the subscription. A subscription of another tenant, or without any permission, does not exist
    /// for the caller: this proves nothing about its resources.
    /// </summary>
    public bool IsOfSubscription => HasCode("SubscriptionNotFound");

    /// <summary>Whether the resource does not exist, in a subscription that the account can see.</summary>
    public bool IsAbsent => Reason == ReadFailureReason.NotFound && !IsOfSubscription;

    /// <summary>Whether Azure returned this code, ignoring case.</summary>
    public bool HasCode(string code) => string.Equals(Code, code, StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentence.</summary>
    public override string ToString() => Message;
}
