namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads one target region of an image version; Az also accepts a name alone.</summary>
internal static class TargetRegionMapping
{
    /// <summary>The region; absent values are null.</summary>
    public static TargetRegion Map(IResourceNode node)
    {
        var encryption = node["Encryption"];
        var osDisk = encryption["OSDiskImage"];
        return new TargetRegion
        {
            Name = node["Name"].Text ?? node.Text,
            ReplicaCount = node.TextOf("ReplicaCount", "RegionalReplicaCount"),
            StorageAccountType = node["StorageAccountType"].Text,
            AdditionalReplicaCounts = [.. node["AdditionalReplicaSets"].Items.Select(set => set["RegionalReplicaCount"].Text)],
            ExcludeFromLatest = node.Find("ExcludeFromLatest", "IsExcludedFromLatest").Flag(),
            HasEncryption = encryption.Exists,
            OSDiskEncryptionSetId = osDisk["DiskEncryptionSetId"].Text,
            SecureVMDiskEncryptionSetId = osDisk.TextOf("CVMDiskEncryptionSetId", "SecurityProfile.SecureVMDiskEncryptionSetId"),
            ConfidentialVMEncryptionType = osDisk.TextOf("CVMEncryptionType", "SecurityProfile.ConfidentialVMEncryptionType"),
            DataDiskEncryption =
            [
                .. encryption["DataDiskImages"].Items.Select(disk => new DataDiskEncryption
                {
                    Lun = disk["Lun"].Text,
                    DiskEncryptionSetId = disk["DiskEncryptionSetId"].Text,
                }),
            ],
        };
    }
}
