namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a disk in the <c>storageProfile</c> of a VM or managed image. Microsoft's SDK flattens references: <c>managedDiskId</c> is <c>managedDisk.id</c>.</summary>
internal static class SourceDiskMapping
{
    /// <summary>The disk; null if there is none.</summary>
    public static SourceDisk? Map(IResourceNode node)
    {
        if (!node.IsComposite)
            return null;
        var managed = node["managedDisk"];
        return new SourceDisk
        {
            Name = node.FilledTextOf("name"),
            Lun = node.FilledTextOf("lun"),
            SizeInGB = node["diskSizeGB"].Number(),
            // In a template, the reference may be an expression instead of an object with an ID.
            ManagedDiskId = managed.FilledTextOf("id") ?? managed.Text ?? node.FilledTextOf("managedDiskId"),
            SnapshotId = node.FilledTextOf("snapshot.id", "snapshot", "snapshotId"),
            // A VM and a managed image use different names for the same property.
            VhdUri = node.FilledTextOf("vhd.uri", "vhdUri", "blobUri"),
            StorageAccountType = node.FilledTextOf("managedDisk.storageAccountType", "storageAccountType"),
            IsEphemeral = string.Equals(node.TextOf("diffDiskSettings.option"), "Local", StringComparison.OrdinalIgnoreCase),
            DiskEncryptionSetId = EncryptionSetOf(node) ?? EncryptionSetOf(managed) ?? EncryptionSetOf(managed["securityProfile"]),
        };
    }

    private static string? EncryptionSetOf(IResourceNode node) => node.FilledTextOf("diskEncryptionSet.id", "diskEncryptionSetId");

    /// <summary>The data disks of a storage profile; null if there is no profile.</summary>
    public static IReadOnlyList<SourceDisk>? MapDataDisks(IResourceNode profile) =>
        profile.IsComposite ? [.. profile["dataDisks"].Items.Select(Map).OfType<SourceDisk>()] : null;
}
