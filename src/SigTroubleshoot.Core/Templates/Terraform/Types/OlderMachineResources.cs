using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary><c>azurerm_virtual_machine</c> and <c>azurerm_virtual_machine_scale_set</c>, which newer resources replace.</summary>
internal static class OlderMachineResources
{
    /// <summary>The VM as Azure gets it.</summary>
    public static TemplateValue MapMachine(ITerraformAttributes machine) => ArmShape.ObjectAt(
        machine.Place,
        ("location", TerraformBlock.Region(machine.Get("location"))),
        ("plan", TerraformImage.Plan(machine.Get("plan"))),
        ("properties", ArmShape.Object(
            ("hardwareProfile", ArmShape.Object(("vmSize", machine.Get("vm_size")))),
            ("osProfile", Profile(machine.Get("os_profile"))),
            ("storageProfile", ArmShape.Object(
                ("imageReference", TerraformImage.Reference(NullValue.Absent, machine.Get("storage_image_reference"))),
                ("osDisk", Disk(machine.Get("storage_os_disk"))))))));

    /// <summary>The scale set as Azure gets it.</summary>
    public static TemplateValue MapScaleSet(ITerraformAttributes set)
    {
        var sku = TerraformBlock.First(set.Get("sku"));
        return ArmShape.ObjectAt(
            set.Place,
            ("location", TerraformBlock.Region(set.Get("location"))),
            ("sku", ArmShape.Object(("name", TerraformBlock.Of(sku, "name")), ("capacity", TerraformBlock.Of(sku, "capacity")))),
            ("plan", TerraformImage.Plan(set.Get("plan"))),
            ("properties", ArmShape.Object(
                ("upgradePolicy", ArmShape.Object(("mode", set.Get("upgrade_policy_mode")), ("automaticOSUpgradePolicy", ArmShape.Object(("enableAutomaticOSUpgrade", set.Get("automatic_os_upgrade")))))),
                ("virtualMachineProfile", ArmShape.Object(
                    ("osProfile", Profile(set.Get("os_profile"))),
                    ("storageProfile", ArmShape.Object(
                        ("imageReference", TerraformImage.Reference(NullValue.Absent, set.Get("storage_profile_image_reference"))),
                        ("osDisk", Disk(set.Get("storage_profile_os_disk"))))))))));
    }

    private static TemplateValue Profile(TemplateValue list)
    {
        var profile = TerraformBlock.First(list);
        return ArmShape.Object(("adminUsername", TerraformBlock.Of(profile, "admin_username")), ("computerName", TerraformBlock.Of(profile, "computer_name")));
    }

    private static TemplateValue Disk(TemplateValue list)
    {
        var disk = TerraformBlock.First(list);
        return ArmShape.Object(("osType", TerraformBlock.Of(disk, "os_type")), ("managedDisk", ArmShape.Object(("storageAccountType", TerraformBlock.Of(disk, "managed_disk_type")))));
    }
}
