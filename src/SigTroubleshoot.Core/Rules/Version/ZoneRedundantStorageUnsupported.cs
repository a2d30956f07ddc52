namespace SigTroubleshoot.Rules;

/// <summary>Standard_ZRS was chosen for a region that does not offer zone-redundant storage for images.</summary>
/// <remarks>troubleshooting-shared-images.md §definition row 18 (sits in the definition table, is about versions); facts §3</remarks>
internal sealed class ZoneRedundantStorageUnsupported : Rule
{
    public ZoneRedundantStorageUnsupported() : base("SIG320", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "ZRS storage account type is not supported in this region.",
        ];
        Lookalikes =
        [
            "RedundancyConfigurationNotAvailableInRegion: … Sku: Standard_ZRS … (storage account)",
        ];
    }
}
