using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Deployment;

/// <summary>A disk encryption set that a version names.</summary>
/// <param name="Disk">The disk that it encrypts.</param>
/// <param name="Set">The set.</param>
internal sealed record EncryptionSetReading(EncryptedDisk Disk, Reading<AzureResource> Set)
{
    /// <summary>The set's region as Azure writes it; empty where it is not known.</summary>
    public string Location => Set.Value?.Location ?? "";
}
