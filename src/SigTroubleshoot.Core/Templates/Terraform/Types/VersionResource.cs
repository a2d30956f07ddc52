using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary><c>azurerm_shared_image_version</c>.</summary>
internal static class VersionResource
{
    /// <summary>The version as Azure gets it.</summary>
    public static TemplateValue Map(ITerraformAttributes version) => ArmShape.ObjectAt(
        version.Place,
        ("location", TerraformBlock.Region(version.Get("location"))),
        ("properties", ArmShape.Object(
            ("publishingProfile", ArmShape.Object(
                ("targetRegions", ArmShape.List(version.Get("target_region"), MapRegion)),
                ("replicationMode", version.Get("replication_mode")),
                ("excludeFromLatest", version.Get("exclude_from_latest")),
                ("endOfLifeDate", version.Get("end_of_life_date")))),
            ("storageProfile", MapSource(version)),
            ("safetyProfile", ArmShape.Object(("allowDeletionOfReplicatedLocations", version.Get("deletion_of_replicated_locations_enabled")))))));

    private static TemplateValue MapRegion(TemplateValue region) => ArmShape.ObjectAt(
        region.Place,
        ("name", TerraformBlock.Region(TerraformBlock.Of(region, "name"))),
        ("regionalReplicaCount", TerraformBlock.Of(region, "regional_replica_count")),
        ("storageAccountType", TerraformBlock.Of(region, "storage_account_type")),
        ("excludeFromLatest", TerraformBlock.Of(region, "exclude_from_latest_enabled")),
        ("encryption", ArmShape.Object(("osDiskImage", ArmShape.Object(("diskEncryptionSetId", TerraformBlock.Of(region, "disk_encryption_set_id")))))));

    private static TemplateValue MapSource(ITerraformAttributes version)
    {
        var image = version.Get("managed_image_id");
        var snapshot = version.Get("os_disk_snapshot_id");
        // The provider sends the ID of a VM in the property that is meant for it.
        var isMachine = JoinedText.Split(image, '/').Any(segment => string.Equals(segment.AsText, "virtualMachines", StringComparison.OrdinalIgnoreCase));
        return ArmShape.Object(
            ("source", ArmShape.Object((isMachine ? "virtualMachineId" : "id", image))),
            ("osDiskImage", ArmShape.Object(("source", ArmShape.Object(
                ("id", snapshot),
                ("uri", version.Get("blob_uri")),
                ("storageAccountId", version.Get("storage_account_id")))))));
    }
}
