namespace SigTroubleshoot.Resources;

/// <summary>A disk of a virtual machine, managed image, or image version. Null means absent or unknown.</summary>
internal sealed record SourceDisk
{
    /// <summary>The disk's name in its VM.</summary>
    public string? Name { get; init; }

    /// <summary>The logical unit number, as given; null for the OS disk.</summary>
    public string? Lun { get; init; }

    /// <summary>The size in GB (ARM's GB are GiB).</summary>
    public long? SizeInGB { get; init; }

    /// <summary>The ID of the managed disk.</summary>
    public string? ManagedDiskId { get; init; }

    /// <summary>The ID of the snapshot that a managed image's disk is created from.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>The address of the VHD blob, if the disk is not a managed one.</summary>
    public string? VhdUri { get; init; }

    /// <summary>Standard_LRS, Premium_LRS, UltraSSD_LRS, and so on. Absent for a deallocated VM.</summary>
    public string? StorageAccountType { get; init; }

    /// <summary>Whether the OS disk is ephemeral: stored on the host only.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>The disk encryption set.</summary>
    public string? DiskEncryptionSetId { get; init; }

    /// <summary>Whether it is known to be a managed disk.</summary>
    public bool IsManaged => ManagedDiskId is not null || (VhdUri is null && StorageAccountType is not null);
}
