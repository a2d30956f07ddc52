namespace SigTroubleshoot.Rules;

/// <summary>The number of galleries, definitions or versions of the subscription in this region comes near its limit: 100 galleries, 1,000 definitions, 10,000 versions per subscription and region.</summary>
/// <remarks>troubleshooting-shared-images.md §Azure limits; seed; facts §5. No text of an exceeded gallery limit was found, so no diagnosis</remarks>
internal sealed class SubscriptionLimitNear : Rule
{
    public SubscriptionLimitNear() : base("SIG901", RuleArea.Platform, FindingSeverity.Warning, RuleModes.Live)
    {
        AzPowerShell = "Search-AzGraph -Query \"resources | where type startswith 'microsoft.compute/galleries' | summarize count() by type, location\"";
        AzureCli = "az graph query -q \"resources | where type startswith 'microsoft.compute/galleries' | summarize count() by type, location\"";
    }
}
