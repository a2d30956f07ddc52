namespace SigTroubleshoot.Resources;

/// <summary>One target region of an image version: an item of <c>publishingProfile.targetRegions</c>.</summary>
internal sealed record TargetRegion
{
    /// <summary><c>name</c>, in any spelling.</summary>
    public string? Name { get; init; }

    /// <summary><c>regionalReplicaCount</c>.</summary>
    public string? ReplicaCount { get; init; }

    /// <summary><c>storageAccountType</c>: Standard_LRS, Standard_ZRS, Premium_LRS, or PremiumV2_LRS.</summary>
    public string? StorageAccountType { get; init; }

    /// <summary><c>additionalReplicaSets</c>: the replica count of each.</summary>
    public IReadOnlyList<string?> AdditionalReplicaCounts { get; init; } = [];

    /// <summary><c>excludeFromLatest</c>.</summary>
    public bool? ExcludeFromLatest { get; init; }

    /// <summary>Whether <c>encryption</c> is present at all.</summary>
    public bool HasEncryption { get; init; }

    /// <summary><c>encryption.osDiskImage.diskEncryptionSetId</c>: the disk encryption set of the OS disk.</summary>
    public string? OSDiskEncryptionSetId { get; init; }

    /// <summary><c>encryption.osDiskImage.securityProfile.secureVMDiskEncryptionSetId</c>: the disk encryption set of confidential VMs' OS disks.</summary>
    public string? SecureVMDiskEncryptionSetId { get; init; }

    /// <summary><c>encryption.osDiskImage.securityProfile.confidentialVMEncryptionType</c>.</summary>
    public string? ConfidentialVMEncryptionType { get; init; }

    /// <summary><c>encryption.dataDiskImages</c>.</summary>
    public IReadOnlyList<DataDiskEncryption> DataDiskEncryption { get; init; } = [];
}
