namespace SigTroubleshoot.Rules;

/// <summary>A disk of the source is larger than a fully replicated version may be.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 38; MicrosoftDocs/azure-docs#113012 (code, limit raised from 1 TB); facts §3 D-14</remarks>
internal sealed class SourceSizeExceedsMax : Rule
{
    public SourceSizeExceedsMax() : base("SIG427", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check | RuleModes.Live)
    {
        Codes = ["GallerySourceResourceExceedsMaxSize"];
        Messages =
        [
            "The GalleryImageVersion source resource size <Value> exceeds the max size <Limit> supported",
        ];
        AzPowerShell = "(Get-AzDisk -ResourceGroupName <ResourceGroup> -DiskName <Disk>).DiskSizeGB";
        AzureCli = "az disk show --ids <ResourceId> --query diskSizeGb";
    }
}
