namespace SigTroubleshoot.Rules;

/// <summary>The source VM runs on an ephemeral OS disk, which cannot be captured.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class EphemeralOsDiskUnsupported : Rule
{
    public EphemeralOsDiskUnsupported() : base("SIG423", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Source virtual machine <ResourceId> cannot contain an ephemeral OS disk",
        ];
        AzPowerShell = "(Get-AzVM -ResourceGroupName <ResourceGroup> -Name <VirtualMachine>).StorageProfile.OsDisk.DiffDiskSettings";
        AzureCli = "az vm show --ids <ResourceId> --query storageProfile.osDisk.diffDiskSettings";
    }
}
