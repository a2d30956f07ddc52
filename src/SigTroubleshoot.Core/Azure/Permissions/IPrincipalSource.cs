namespace SigTroubleshoot.Azure.Permissions;

/// <summary>A transport that knows the signed-in account. Not every transport does: PowerShell's own commands do not expose their token.</summary>
internal interface IPrincipalSource
{
    /// <summary>The object ID of the signed-in account; null if the token does not contain it.</summary>
    /// <exception cref="ArmTransportException">The sign-in failed.</exception>
    Task<string?> GetPrincipalIdAsync(CancellationToken cancellation);
}
