namespace SigTroubleshoot.Rules;

/// <summary>A VM id was sent as a generic source id (for instance with --managed-image), while this API version expects VMs in their own property.</summary>
/// <remarks>real outputs; facts §3 (virtualMachineId since 2023-07-03)</remarks>
internal sealed class SourceVmInWrongProperty : Rule
{
    public SourceVmInWrongProperty() : base("SIG409", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "The gallery image version source id: '<ResourceId>' must be specified in 'galleryImageVersion.properties.storageProfile.source.virtualMachineId'.",
        ];
        AzPowerShell = "New-AzGalleryImageVersion … -SourceImageVMId <ResourceId>";
        AzureCli = "az sig image-version create … --virtual-machine <ResourceId>";
    }
}
