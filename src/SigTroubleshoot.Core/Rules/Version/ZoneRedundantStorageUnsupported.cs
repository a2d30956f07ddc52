using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>Standard_ZRS was chosen for a region that does not offer zone-redundant storage for images.</summary>
/// <remarks>Microsoft's troubleshooting guide, where the row stands among those of image definitions.</remarks>
internal sealed class ZoneRedundantStorageUnsupported : Rule
{
    private static readonly string[] DiskWords = ["azurerm_managed_disk", "Managed Disk", "AzDisk", "az disk", "Microsoft.Compute/disks"];

    public ZoneRedundantStorageUnsupported() : base("SIG320", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "ZRS storage account type is not supported in this region.",
        ];
        Lookalikes =
        [
            "The storage account failed to create due to redundancy configuration - Sku: Standard_ZRS, Kind: <Kind> - not available in selected Region - <Region>.",
        ];
        AzPowerShell = VersionCommands.NewAzPowerShell("<Version>", "<Location>") + " -TargetRegion @(@{Name='<Region>';ReplicaCount=3;StorageAccountType='Standard_LRS'})";
        AzureCli = VersionCommands.NewAzureCli("<Version>", "<Location>") + " --target-regions <Region>=3=Standard_LRS";
    }

    // A storage account or disk may have the same trouble.
    internal override bool Accepts(Sighting sighting) =>
        sighting.Evidence == GalleryEvidence.Gallery || (sighting.Evidence == GalleryEvidence.None && !sighting.IsNearAny(DiskWords));
}
