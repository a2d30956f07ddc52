using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary><c>azurerm_linux_virtual_machine</c> and <c>azurerm_windows_virtual_machine</c>.</summary>
internal static class MachineResources
{
    /// <summary>The VM as Azure gets it.</summary>
    public static TemplateValue MapLinux(ITerraformAttributes machine) => Map(machine, "Linux");

    /// <summary>The VM as Azure gets it.</summary>
    public static TemplateValue MapWindows(ITerraformAttributes machine) => Map(machine, "Windows");

    private static ObjectValue Map(ITerraformAttributes machine, string osType)
    {
        var disk = TerraformBlock.First(machine.Get("os_disk"));
        var image = machine.Get("source_image_id");
        return ArmShape.ObjectAt(
            machine.Place,
            ("location", TerraformBlock.Region(machine.Get("location"))),
            ("source_image_id", image),
            ("plan", TerraformImage.Plan(machine.Get("plan"))),
            ("properties", ArmShape.Object(
                ("hardwareProfile", ArmShape.Object(("vmSize", machine.Get("size")))),
                ("osProfile", Profile(machine)),
                ("securityProfile", SecurityProfile(machine)),
                ("storageProfile", ArmShape.Object(
                    ("imageReference", TerraformImage.Reference(image, machine.Get("source_image_reference"))),
                    ("osDisk", ArmShape.Object(
                        ("osType", ArmShape.Text(osType, machine.Place)),
                        ("diskSizeGB", TerraformBlock.Of(disk, "disk_size_gb")),
                        ("managedDisk", ArmShape.Object(("storageAccountType", TerraformBlock.Of(disk, "storage_account_type")))))))))));
    }

    /// <summary>The OS profile: it is sent if there is an administrator.</summary>
    public static TemplateValue Profile(ITerraformAttributes machine) => ArmShape.Object(
        ("adminUsername", machine.Get("admin_username") is TextValue { Text: "" } ? NullValue.Absent : machine.Get("admin_username")),
        ("computerName", machine.Get("admin_username").IsNull ? NullValue.Absent : machine.Get("computer_name")));

    /// <summary>The security profile: Trusted Launch follows from secure boot or the virtual TPM.</summary>
    public static TemplateValue SecurityProfile(ITerraformAttributes machine)
    {
        var secureBoot = machine.Get("secure_boot_enabled");
        var tpm = machine.Get("vtpm_enabled");
        var flag = secureBoot is BooleanValue { Value: true } || secureBoot.IsOpen ? secureBoot : tpm;
        return ArmShape.Object(("securityType", TerraformBlock.When(flag, "TrustedLaunch")));
    }
}
