namespace SigTroubleshoot.Resources;

/// <summary>The encryption of one data disk in one target region: an item of <c>encryption.dataDiskImages</c>.</summary>
internal sealed record DataDiskEncryption
{
    /// <summary><c>lun</c>.</summary>
    public string? Lun { get; init; }

    /// <summary><c>diskEncryptionSetId</c>: the disk encryption set with the customer-managed key.</summary>
    public string? DiskEncryptionSetId { get; init; }
}
