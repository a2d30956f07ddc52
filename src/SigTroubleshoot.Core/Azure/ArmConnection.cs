namespace SigTroubleshoot.Azure;

/// <summary>The endpoint to send requests to, and how to sign in.</summary>
internal sealed class ArmConnection
{
    /// <summary>The address of Azure Resource Manager, such as <c>https://management.azure.com/</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The audience of the token, such as <c>https://management.core.windows.net/</c>.</summary>
    public required string Audience { get; init; }

    /// <summary>The tenant to sign in to; null for that of the credential.</summary>
    public string? TenantId { get; init; }

    /// <summary>The sign-in server of the cloud; null if an environment variable of the process specifies it.</summary>
    public Uri? Authority { get; init; }

    /// <summary>Gets a token from the session's Az context; null to sign in with DefaultAzureCredential.</summary>
    public Func<CancellationToken, Task<ArmToken>>? GetToken { get; init; }

    /// <summary>A PEM file with certificates to trust in addition to the system's, as behind a proxy that inspects TLS; usually null.</summary>
    public string? CertificateFile { get; init; }
}
