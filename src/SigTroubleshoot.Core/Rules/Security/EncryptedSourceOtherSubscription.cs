namespace SigTroubleshoot.Rules;

/// <summary>The source is encrypted with customer keys and lies in another subscription than the version to be made.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 22</remarks>
internal sealed class EncryptedSourceOtherSubscription : Rule
{
    public EncryptedSourceOtherSubscription() : base("SIG803", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Encrypted source: '<ResourceId>' is in a different subscription ID than the current gallery image version subscription '<SubscriptionId>'.",
        ];
        AzureCli = "az resource show --ids <ResourceId> --query properties.encryption";
    }
}
