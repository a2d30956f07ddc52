namespace SigTroubleshoot.Rules;

/// <summary>The named disk encryption set does not exist, was deleted, or is misspelt.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 23</remarks>
internal sealed class DiskEncryptionSetNotFound : Rule
{
    public DiskEncryptionSetNotFound() : base("SIG804", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "The disk encryption set '<DiskEncryptionSet>' was not found",
            "The disk encryption set <DiskEncryptionSet> was not found",
        ];
        Lookalikes =
        [
            "Failed to locate disk encryption set  in resource group , error: could not find resource (Citrix provider)",
        ];
        AzPowerShell = "Get-AzDiskEncryptionSet -ResourceGroupName <ResourceGroup> -Name <DiskEncryptionSet>";
        AzureCli = "az disk-encryption-set show --ids <DiskEncryptionSet>";
    }
}
