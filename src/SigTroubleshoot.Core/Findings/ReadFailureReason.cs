namespace SigTroubleshoot;

/// <summary>Why something in Azure could not be read.</summary>
internal enum ReadFailureReason
{
    /// <summary>404: it does not exist, or not for this caller.</summary>
    NotFound,

    /// <summary>403: the caller is not allowed to read it.</summary>
    Forbidden,

    /// <summary>No sign-in, an expired token, or the wrong tenant.</summary>
    SignIn,

    /// <summary>429, and the requested wait was too long or did not help.</summary>
    Throttled,

    /// <summary>No complete response in time.</summary>
    TimedOut,

    /// <summary>No connection, or it was interrupted.</summary>
    Unreachable,

    /// <summary>The response was truncated or not JSON.</summary>
    Malformed,

    /// <summary>A status of 500 or more, after several attempts.</summary>
    ServiceError,

    /// <summary>Another status of 400 or more: the request itself was rejected.</summary>
    Rejected,

    /// <summary>The pages of a list did not end, or led to another host.</summary>
    Paging,
}
