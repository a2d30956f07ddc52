namespace SigTroubleshoot.Rules;

/// <summary>The source is encrypted with customer keys and lies in another subscription than the version to be made.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class EncryptedSourceOtherSubscription : Rule
{
    public EncryptedSourceOtherSubscription() : base("SIG803", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Encrypted source: '<ResourceId>' is in a different subscription ID than the current gallery image version subscription '<SubscriptionId>'.",
            "Encrypted source: '<ResourceId>' is in a different subscription ID than the current gallery image version subscription '<SubscriptionId>'. Please retry with an unencrypted source(s) or use the source's subscription '<OtherSubscriptionId>' to create the gallery image version.",
        ];
        AzPowerShell = "(Get-AzResource -ResourceId '<ResourceId>' -ExpandProperties).Properties.encryption";
        AzureCli = "az resource show --ids '<ResourceId>' --query properties.encryption";
    }
}
