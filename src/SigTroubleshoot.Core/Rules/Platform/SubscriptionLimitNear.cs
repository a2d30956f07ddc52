namespace SigTroubleshoot.Rules;

/// <summary>The galleries, definitions or versions of a subscription in one region come near their limit.</summary>
/// <remarks>Microsoft's troubleshooting guide and list of subscription limits: 100 galleries, 1,000 definitions, 10,000 versions.</remarks>
internal sealed class SubscriptionLimitNear : Rule
{
    public SubscriptionLimitNear() : base("SIG901", RuleArea.Platform, FindingSeverity.Warning, RuleModes.Live)
    {
        AzPowerShell = "Search-AzGraph -Query \"resources | where type startswith 'microsoft.compute/galleries' | summarize count() by type, location\"";
        AzureCli = "az graph query -q \"resources | where type startswith 'microsoft.compute/galleries' | summarize count() by type, location\"";
    }
}
