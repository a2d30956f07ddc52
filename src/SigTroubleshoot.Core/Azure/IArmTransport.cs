namespace SigTroubleshoot.Azure;

/// <summary>
/// Sends one request, once. Retries, pauses, and pages are handled by <see cref="ArmReader"/>, so that they are the
/// same for every transport.
/// </summary>
internal interface IArmTransport : IDisposable
{
    /// <summary>The maximum number of parallel requests; 1 if the transport depends on PowerShell's only thread.</summary>
    int MaxConcurrency { get; }

    /// <summary>Sends it and reads the whole response. Redirects are not followed. A rejected token (401) is not used again.</summary>
    /// <returns>The response, whatever its status.</returns>
    /// <exception cref="ArmTransportException">No response was received, or the sign-in failed.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation);
}
