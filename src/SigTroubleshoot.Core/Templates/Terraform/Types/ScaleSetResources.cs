using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary>The scale sets for Linux and Windows, and the orchestrated one.</summary>
internal static class ScaleSetResources
{
    /// <summary>The scale set as Azure gets it.</summary>
    public static TemplateValue MapLinux(ITerraformAttributes set) => Map(set, "Linux", MachineResources.Profile(set));

    /// <summary>The scale set as Azure gets it.</summary>
    public static TemplateValue MapWindows(ITerraformAttributes set) => Map(set, "Windows", MachineResources.Profile(set));

    /// <summary>The scale set as Azure gets it.</summary>
    public static TemplateValue MapFlexible(ITerraformAttributes set)
    {
        var profile = TerraformBlock.First(set.Get("os_profile"));
        var linux = TerraformBlock.First(TerraformBlock.Of(profile, "linux_configuration"));
        var windows = TerraformBlock.First(TerraformBlock.Of(profile, "windows_configuration"));
        var osType = linux.IsNull && !windows.IsNull ? "Windows" : linux.IsNull ? null : "Linux";
        return Map(set, osType, ArmShape.Object(("adminUsername", TerraformBlock.Of(linux.IsNull ? windows : linux, "admin_username"))));
    }

    private static ObjectValue Map(ITerraformAttributes set, string? osType, TemplateValue osProfile)
    {
        var disk = TerraformBlock.First(set.Get("os_disk"));
        var image = set.Get("source_image_id");
        var upgrade = TerraformBlock.First(set.Get("automatic_os_upgrade_policy"));
        return ArmShape.ObjectAt(
            set.Place,
            ("location", TerraformBlock.Region(set.Get("location"))),
            ("source_image_id", image),
            ("sku", ArmShape.Object(("name", set.Get("sku").IsNull ? set.Get("sku_name") : set.Get("sku")), ("capacity", set.Get("instances")))),
            ("plan", TerraformImage.Plan(set.Get("plan"))),
            ("properties", ArmShape.Object(
                ("upgradePolicy", ArmShape.Object(
                    ("mode", set.Get("upgrade_mode")),
                    ("automaticOSUpgradePolicy", ArmShape.Object(("enableAutomaticOSUpgrade", TerraformBlock.Of(upgrade, "enable_automatic_os_upgrade")))))),
                ("virtualMachineProfile", ArmShape.Object(
                    ("osProfile", osProfile),
                    ("securityProfile", MachineResources.SecurityProfile(set)),
                    ("storageProfile", ArmShape.Object(
                        ("imageReference", TerraformImage.Reference(image, set.Get("source_image_reference"))),
                        ("osDisk", ArmShape.Object(
                            ("osType", osType is null ? NullValue.Absent : ArmShape.Text(osType, set.Place)),
                            ("diskSizeGB", TerraformBlock.Of(disk, "disk_size_gb")),
                            ("managedDisk", ArmShape.Object(("storageAccountType", TerraformBlock.Of(disk, "storage_account_type")))))))))))));
    }
}
