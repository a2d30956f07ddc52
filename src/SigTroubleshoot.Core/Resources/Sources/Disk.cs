namespace SigTroubleshoot.Resources;

/// <summary>A managed disk or a snapshot; both have the same properties. Null means absent.</summary>
/// <remarks>The REST references of <c>Microsoft.Compute/disks</c> and <c>Microsoft.Compute/snapshots</c>.</remarks>
internal sealed record Disk
{
    /// <summary>The resource ID.</summary>
    public string? Id { get; init; }

    /// <summary>The region.</summary>
    public string? Location { get; init; }

    /// <summary><c>properties.provisioningState</c>.</summary>
    public string? ProvisioningState { get; init; }

    /// <summary><c>osType</c>: Windows or Linux; null for a data disk.</summary>
    public string? OsType { get; init; }

    /// <summary><c>hyperVGeneration</c>: V1 or V2.</summary>
    public string? HyperVGeneration { get; init; }

    /// <summary><c>supportedCapabilities.architecture</c>: x64 or Arm64.</summary>
    public string? Architecture { get; init; }

    /// <summary><c>supportedCapabilities.diskControllerTypes</c>, such as <c>SCSI, NVMe</c>.</summary>
    public string? DiskControllerTypes { get; init; }

    /// <summary><c>securityProfile.securityType</c>; null for Standard.</summary>
    public string? SecurityType { get; init; }

    /// <summary><c>diskSizeGB</c>.</summary>
    public long? SizeInGB { get; init; }

    /// <summary><c>sku.name</c>: Standard_LRS, Premium_LRS, UltraSSD_LRS, and so on.</summary>
    public string? StorageAccountType { get; init; }

    /// <summary><c>purchasePlan</c>.</summary>
    public PurchasePlan PurchasePlan { get; init; } = PurchasePlan.None;

    /// <summary><c>encryption.diskEncryptionSetId</c>, and for a confidential VM's disk <c>securityProfile.secureVMDiskEncryptionSetId</c>.</summary>
    public IReadOnlyList<string> DiskEncryptionSetIds { get; init; } = [];
}
