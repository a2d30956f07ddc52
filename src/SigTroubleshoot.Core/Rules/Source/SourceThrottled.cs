namespace SigTroubleshoot.Rules;

/// <summary>Too many copies or versions are being made from the same source at the moment, and the service holds further requests back.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 20; facts §7</remarks>
internal sealed class SourceThrottled : Rule
{
    public SourceThrottled() : base("SIG426", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Messages =
        [
            "Too many requests on source '<ResourceId>'.",
        ];
        Lookalikes =
        [
            "The server rejected the request because too many requests have been received for this subscription. (SIG910)",
        ];
    }
}
