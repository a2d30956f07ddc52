namespace SigTroubleshoot.Azure;

/// <summary>Where to ask, and as whom.</summary>
internal sealed class ArmConnection
{
    /// <summary>The address of Azure Resource Manager, such as <c>https://management.azure.com/</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>What a token must be for, such as <c>https://management.core.windows.net/</c>.</summary>
    public required string Audience { get; init; }

    /// <summary>The tenant to sign in to; null for the one the credential belongs to.</summary>
    public string? TenantId { get; init; }

    /// <summary>The sign-in server of the cloud; null where the environment of the process says it.</summary>
    public Uri? Authority { get; init; }

    /// <summary>Gives a token of the session's Az context; null where DefaultAzureCredential is to sign in.</summary>
    public Func<CancellationToken, Task<ArmToken>>? GetToken { get; init; }

    /// <summary>A PEM file with certificates to trust besides the system's, as behind a proxy that inspects TLS; mostly null.</summary>
    public string? CertificateFile { get; init; }
}
