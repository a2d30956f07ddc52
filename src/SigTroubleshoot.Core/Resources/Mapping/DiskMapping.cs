namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a managed disk or a snapshot from ARM's JSON, the output of the Azure CLI, a PSDisk, or a PSSnapshot.</summary>
internal static class DiskMapping
{
    /// <summary>The disk; absent values are null.</summary>
    public static Disk Map(IResourceNode node) => new()
    {
        Id = node.FilledTextOf("id"),
        Location = node.FilledTextOf("location"),
        ProvisioningState = node.FilledTextOf("provisioningState"),
        OsType = node.FilledTextOf("osType"),
        HyperVGeneration = node.FilledTextOf("hyperVGeneration"),
        Architecture = node.FilledTextOf("supportedCapabilities.architecture"),
        DiskControllerTypes = node.FilledTextOf("supportedCapabilities.diskControllerTypes"),
        SecurityType = node.FilledTextOf("securityProfile.securityType"),
        SizeInGB = node.Find("diskSizeGB").Number(),
        StorageAccountType = node.FilledTextOf("sku.name"),
        PurchasePlan = PurchasePlanMapping.Map(node.Find("purchasePlan")),
        DiskEncryptionSetIds =
        [
            .. new[] { node.FilledTextOf("encryption.diskEncryptionSetId"), node.FilledTextOf("securityProfile.secureVMDiskEncryptionSetId") }
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ],
    };
}
