namespace SigTroubleshoot.Azure;

/// <summary>A transport that can tell as whom it asks. Not every one can: one that PowerShell's own commands carry has no token in hand.</summary>
internal interface IPrincipalSource
{
    /// <summary>The object id of the signed-in account; null where the token does not tell it.</summary>
    /// <exception cref="ArmTransportException">The caller could not be signed in.</exception>
    Task<string?> GetPrincipalIdAsync(CancellationToken cancellation);
}
