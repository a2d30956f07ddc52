namespace SigTroubleshoot.Rules;

/// <summary>A machine or disk in another subscription is to be created from a version whose customer-key encryption belongs to the gallery's subscription.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM and scale set table; before the service was renamed it said "shared image gallery".</remarks>
internal sealed class EncryptedVersionUnusableAtDeployment : Rule
{
    public EncryptedVersionUnusableAtDeployment()
        : base("SIG802", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Disk encryption set <DiskEncryptionSet> in Azure Compute Gallery <ResourceId> belongs to subscription <SubscriptionId> and cannot be used with resource '<Resource>' in subscription <OtherSubscriptionId>",
            "Disk encryption set <DiskEncryptionSet> in shared image gallery <ResourceId> belongs to subscription <SubscriptionId> and cannot be used with resource '<Resource>' in subscription <OtherSubscriptionId>",
        ];
        AzPowerShell = EncryptionCommands.ShowWithAzPowerShell;
        AzureCli = EncryptionCommands.ShowWithAzureCli;
    }
}
