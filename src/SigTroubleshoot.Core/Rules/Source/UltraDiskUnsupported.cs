namespace SigTroubleshoot.Rules;

/// <summary>The source VM has an Ultra disk attached, which a gallery image cannot hold.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class UltraDiskUnsupported : Rule
{
    public UltraDiskUnsupported() : base("SIG424", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Source virtual machine <ResourceId> cannot contain disk ['<DiskId>'] stored in an UltraSSD account type",
        ];
        Lookalikes =
        [
            "The 'UltraSSD_LRS' SKU is only supported for empty disks.",
        ];
        AzPowerShell = "(Get-AzVM -ResourceGroupName <ResourceGroup> -Name <VirtualMachine>).StorageProfile.DataDisks | Select-Object Name, Lun, @{ n = 'Type'; e = { $_.ManagedDisk.StorageAccountType } }";
        AzureCli = "az vm show --ids <ResourceId> --query \"storageProfile.dataDisks[].{name:name, lun:lun, type:managedDisk.storageAccountType}\" -o table";
    }
}
