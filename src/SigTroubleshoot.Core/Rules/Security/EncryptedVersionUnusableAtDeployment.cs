namespace SigTroubleshoot.Rules;

/// <summary>A machine or disk in another subscription is to be created from a version whose customer-key encryption belongs to the gallery's subscription.</summary>
/// <remarks>troubleshooting-shared-images.md §VM row 9</remarks>
internal sealed class EncryptedVersionUnusableAtDeployment : Rule
{
    public EncryptedVersionUnusableAtDeployment() : base("SIG802", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Disk encryption set <DiskEncryptionSet> in Azure Compute Gallery <ResourceId> belongs to subscription <SubscriptionId> and cannot be used with resource '<Resource>' in subscription <OtherSubscriptionId>",
        ];
        AzureCli = "az sig image-version show … --query 'publishingProfile.targetRegions[].encryption'";
    }
}
