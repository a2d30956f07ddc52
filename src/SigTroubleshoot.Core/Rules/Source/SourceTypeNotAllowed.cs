namespace SigTroubleshoot.Rules;

/// <summary>The resource type in the source id does not fit the place it is used in: the whole-image source takes a managed image, VM or gallery version, a per-disk source takes a managed disk or snapshot.</summary>
/// <remarks>troubleshooting-shared-images.md §version rows 12 and 13; facts §3 Sources</remarks>
internal sealed class SourceTypeNotAllowed : Rule
{
    public SourceTypeNotAllowed() : base("SIG407", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "The source id: <ResourceId> must either be a managed image, virtual machine or another gallery image version",
            "The source id: <ResourceId> must be a managed disk or snapshot",
        ];
        AzPowerShell = "New-AzGalleryImageVersion … -OSDiskImage @{Source=@{Id='<DiskId>'}}";
        AzureCli = "az sig image-version create … --os-snapshot <SnapshotId>";
    }
}
