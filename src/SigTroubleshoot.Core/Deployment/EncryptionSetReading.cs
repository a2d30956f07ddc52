using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Deployment;

/// <summary>A disk encryption set that a version references.</summary>
/// <param name="Disk">The disk that it encrypts.</param>
/// <param name="Set">The set.</param>
internal sealed record EncryptionSetReading(EncryptedDisk Disk, Reading<AzureResource> Set)
{
    /// <summary>The set's location as Azure returns it; empty if unknown.</summary>
    public string Location => Set.Value?.Location ?? "";
}
