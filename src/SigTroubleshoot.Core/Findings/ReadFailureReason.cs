namespace SigTroubleshoot;

/// <summary>Why something in Azure could not be read.</summary>
internal enum ReadFailureReason
{
    /// <summary>404: it does not exist, or not for this caller.</summary>
    NotFound,

    /// <summary>403: the caller may not read it.</summary>
    Forbidden,

    /// <summary>No sign-in, an expired token, or the wrong tenant.</summary>
    SignIn,

    /// <summary>429, and the wait asked for was too long or did not help.</summary>
    Throttled,

    /// <summary>No whole answer in time.</summary>
    TimedOut,

    /// <summary>No connection, or it broke.</summary>
    Unreachable,

    /// <summary>The answer was cut off or was no JSON.</summary>
    Malformed,

    /// <summary>A status of 500 or more, after several tries.</summary>
    ServiceError,

    /// <summary>Another status of 400 or more: the request itself was refused.</summary>
    Rejected,

    /// <summary>The pages of a list did not come to an end, or led elsewhere.</summary>
    Paging,
}
