namespace SigTroubleshoot.Rules;

/// <summary>The subscription has used up its allowance of compute requests in this region for the moment.</summary>
/// <remarks>real outputs; facts §7. Generic fallback; ARM's own throttling (headers x-ms-ratelimit-remaining-subscription-*) is handled the same way</remarks>
internal sealed class ComputeRequestThrottled : Rule
{
    public ComputeRequestThrottled() : base("SIG910", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["OperationNotAllowed", "TooManyRequests"];
        Messages =
        [
            "The server rejected the request because too many requests have been received for this subscription",
        ];
        Lookalikes =
        [
            "ResourceRequestsThrottled (CDN)",
            "The request is being throttled.",
            "Too many requests on source '…' (SIG426)",
        ];
    }
}
