namespace SigTroubleshoot.Rules;

/// <summary>The version is to be encrypted with a disk encryption set of another subscription.</summary>
/// <remarks>troubleshooting-shared-images.md §version rows 21 and 37 (duplicates); facts §3 Encryption</remarks>
internal sealed class DiskEncryptionSetOtherSubscription : Rule
{
    public DiskEncryptionSetOtherSubscription() : base("SIG801", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check | RuleModes.Live)
    {
        Messages =
        [
            "The disk encryption set '<DiskEncryptionSet>' must be in the same subscription '<SubscriptionId>' as the gallery resource",
            "The disk encryption set <DiskEncryptionSet> must be in the same subscription <SubscriptionId> as the gallery resource",
        ];
        AzPowerShell = "Get-AzDiskEncryptionSet -ResourceGroupName <ResourceGroup>";
        AzureCli = "az disk-encryption-set list --query '[].{id:id,location:location}'";
    }
}
