namespace SigTroubleshoot.Rules;

/// <summary>The version is stored as locally redundant in a region that has availability zones, so the loss of one zone can make it unavailable.</summary>
/// <remarks>APRL 488dcc8b (peers A6); facts §3 D-13 (default reported to have become ZRS in 2025)</remarks>
internal sealed class StorageNotZoneRedundant : Rule
{
    public StorageNotZoneRedundant() : base("SIG323", RuleArea.Version, FindingSeverity.Information, RuleModes.Check | RuleModes.Live)
    {
    }
}
