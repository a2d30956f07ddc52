namespace SigTroubleshoot.Azure;

/// <summary>
/// Sends one request, once. Tries again, pauses and pages are <see cref="ArmReader"/>'s matter, so that they are the
/// same whatever carries the requests.
/// </summary>
internal interface IArmTransport : IDisposable
{
    /// <summary>How many requests may be under way at once; 1 where the carrier belongs to PowerShell's one thread.</summary>
    int MaxConcurrency { get; }

    /// <summary>Sends it and reads the whole answer. Redirects are not followed. A token that is refused (401) is not used again.</summary>
    /// <returns>The answer, whatever its status.</returns>
    /// <exception cref="ArmTransportException">No answer came, or the caller could not be signed in.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation);
}
