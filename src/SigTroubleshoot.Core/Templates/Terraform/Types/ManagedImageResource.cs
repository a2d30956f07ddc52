using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary><c>azurerm_image</c>, a managed image.</summary>
internal static class ManagedImageResource
{
    /// <summary>The image as Azure gets it.</summary>
    public static TemplateValue Map(ITerraformAttributes image)
    {
        var disk = TerraformBlock.First(image.Get("os_disk"));
        return ArmShape.ObjectAt(
            image.Place,
            ("location", TerraformBlock.Region(image.Get("location"))),
            ("properties", ArmShape.Object(
                ("hyperVGeneration", image.Get("hyper_v_generation")),
                ("sourceVirtualMachine", ArmShape.Object(("id", image.Get("source_virtual_machine_id")))),
                ("storageProfile", ArmShape.Object(
                    ("osDisk", ArmShape.Object(
                        ("osType", TerraformBlock.Of(disk, "os_type")),
                        ("osState", TerraformBlock.Of(disk, "os_state")),
                        ("managedDisk", ArmShape.Object(("id", Filled(TerraformBlock.Of(disk, "managed_disk_id"))))),
                        ("blobUri", Filled(TerraformBlock.Of(disk, "blob_uri"))),
                        ("storageAccountType", TerraformBlock.Of(disk, "storage_type")),
                        ("diskEncryptionSet", ArmShape.Object(("id", Filled(TerraformBlock.Of(disk, "disk_encryption_set_id"))))))),
                    ("dataDisks", ArmShape.List(image.Get("data_disk"), MapDataDisk)),
                    ("zoneResilient", image.Get("zone_resilient")))))));
    }

    private static TemplateValue MapDataDisk(TemplateValue disk) => ArmShape.ObjectAt(
        disk.Place,
        ("lun", TerraformBlock.Of(disk, "lun")),
        ("managedDisk", ArmShape.Object(("id", Filled(TerraformBlock.Of(disk, "managed_disk_id"))))),
        ("blobUri", Filled(TerraformBlock.Of(disk, "blob_uri"))));

    // The older plugin SDK of providers writes "" for what is absent.
    private static TemplateValue Filled(TemplateValue value) => value is TextValue { Text: "" } ? NullValue.Absent : value;
}
