namespace SigTroubleshoot.Resources;

/// <summary>A disk of a virtual machine, managed image or image version. Null means absent or not known.</summary>
internal sealed record SourceDisk
{
    /// <summary>The disk's name within its machine.</summary>
    public string? Name { get; init; }

    /// <summary>The logical unit number, as given; null for the OS disk.</summary>
    public string? Lun { get; init; }

    /// <summary>The size in GB (ARM's GB are GiB).</summary>
    public long? SizeInGB { get; init; }

    /// <summary>The id of the managed disk.</summary>
    public string? ManagedDiskId { get; init; }

    /// <summary>The id of the snapshot that a managed image's disk is made from.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>The address of the VHD blob, where the disk is not a managed one.</summary>
    public string? VhdUri { get; init; }

    /// <summary>Standard_LRS, Premium_LRS, UltraSSD_LRS and so on. A deallocated machine does not state it.</summary>
    public string? StorageAccountType { get; init; }

    /// <summary>Whether the OS disk is ephemeral: kept on the host, not in storage.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>The disk encryption set.</summary>
    public string? DiskEncryptionSetId { get; init; }

    /// <summary>Whether it is known to be a managed disk.</summary>
    public bool IsManaged => ManagedDiskId is not null || (VhdUri is null && StorageAccountType is not null);
}
