namespace SigTroubleshoot.Rules;

/// <summary>The source VM still uses unmanaged disks in a storage account.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class UnmanagedDisksUnsupported : Rule
{
    public UnmanagedDisksUnsupported() : base("SIG425", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Source virtual machine <ResourceId> must be created from Managed Disks",
        ];
        AzPowerShell = "ConvertTo-AzVMManagedDisk -ResourceGroupName <ResourceGroup> -VMName <VirtualMachine>";
        AzureCli = "az vm convert --ids <ResourceId>";
    }
}
