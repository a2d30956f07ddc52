using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary><c>azurerm_managed_disk</c> and <c>azurerm_snapshot</c>.</summary>
internal static class DiskResources
{
    /// <summary>The disk as Azure gets it.</summary>
    public static TemplateValue MapDisk(ITerraformAttributes disk) => ArmShape.ObjectAt(
        disk.Place,
        ("location", TerraformBlock.Region(disk.Get("location"))),
        ("sku", ArmShape.Object(("name", disk.Get("storage_account_type")))),
        ("properties", ArmShape.Object(
            ("osType", disk.Get("os_type")),
            ("hyperVGeneration", disk.Get("hyper_v_generation")),
            ("diskSizeGB", disk.Get("disk_size_gb")),
            ("creationData", ArmShape.Object(
                ("createOption", disk.Get("create_option")),
                ("sourceResourceId", disk.Get("source_resource_id")),
                ("sourceUri", disk.Get("source_uri")),
                ("storageAccountId", disk.Get("storage_account_id")),
                ("imageReference", ArmShape.Object(("id", disk.Get("image_reference_id")))),
                ("galleryImageReference", ArmShape.Object(("id", disk.Get("gallery_image_reference_id")))))),
            ("encryption", ArmShape.Object(("diskEncryptionSetId", disk.Get("disk_encryption_set_id")))))));

    /// <summary>The snapshot as Azure gets it.</summary>
    public static TemplateValue MapSnapshot(ITerraformAttributes snapshot) => ArmShape.ObjectAt(
        snapshot.Place,
        ("location", TerraformBlock.Region(snapshot.Get("location"))),
        ("properties", ArmShape.Object(
            ("diskSizeGB", snapshot.Get("disk_size_gb")),
            ("creationData", ArmShape.Object(
                ("createOption", snapshot.Get("create_option")),
                ("sourceResourceId", snapshot.Get("source_resource_id")),
                ("sourceUri", snapshot.Get("source_uri")),
                ("storageAccountId", snapshot.Get("storage_account_id")))))));
}
