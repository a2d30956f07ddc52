using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The VM size boots only from a disk controller that the image does not claim to support.</summary>
/// <remarks>
/// kubernetes-sigs/image-builder#1875, openshift/installer#9232, packer-plugin-azure#521. Microsoft's overview of Azure Compute Gallery: a
/// definition without the feature DiskControllerTypes supports SCSI only. For a specialized image or a disk, the capability of the
/// captured disk counts too, according to public notes.
/// </remarks>
internal sealed class ImageLacksDiskController() : Rule("SIG630", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, IVerify, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The VM size[ '{VmSize}'] cannot boot from a disk controller that the image supports[ ({DiskController})][; it boots from {SizeControllers}].",
        MessagePassed = "The VM size[ '{VmSize}'] boots from a disk controller that the image supports[ ({DiskController})].",
        MessageConfirmed = "The VM size[ {VmSize}] boots from other disk controllers[ ({SizeControllers})] than the image definition[ '{Definition}'] supports[ ({DiskController})].",
        MessageRefuted = "The VM size[ {VmSize}] boots from a disk controller[ ({SizeControllers})] that the image definition[ '{Definition}'] supports[ ({DiskController})].",
        Cause = "The VM size boots only from a disk controller that the image does not claim to support. Sizes of version 6 and later boot from NVMe only, and an image definition without the feature DiskControllerTypes supports SCSI only.",
        Remedy = "Publish to a definition with the feature DiskControllerTypes 'SCSI, NVMe', from a source whose operating system has the NVMe driver. Or choose a size that boots from SCSI (version 5 or earlier).",
    };

    internal override string[] Sentences =>
    [
        "The VM size '<VmSize>' cannot boot with OS image or disk. Please check that disk controller types supported by the OS image or disk",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell =>
        "New-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -Name <NewDefinition> -Location <Region> -Publisher <Publisher> -Offer <Offer> -Sku <NewSku> "
        + "-OsType <OsType> -OsState <OsState> -HyperVGeneration V2 -Feature @(@{Name='DiskControllerTypes';Value='SCSI, NVMe'})";

    public override string AzureCli =>
        "az sig image-definition create -g <ResourceGroup> -r <Gallery> -i <NewDefinition> -l <Region> -p <Publisher> -f <Offer> -s <NewSku> "
        + "--os-type <OsType> --os-state <OsState> --hyper-v-generation V2 --features \"DiskControllerTypes=SCSI,NVMe\"";

    // Marketplace images and plain disks cause the same sentence.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        GalleryImageSigns.Limit(match);
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        VmSizeOfImage.VerifyAsync(
            verification,
            (size, definition, region) =>
            {
                if (definition is null)
                    return Undetermined.Unnamed(NamedThing.Definition);
                (string, string?)[] values = [("VmSize", size.Name), ("Definition", definition.Name), ("Region", region), .. Controllers(definition.DiskControllerTypes, size.DiskControllerTypes)];
                return size.BootsFrom([.. definition.DiskControllerTypes]) switch
                {
                    true => Answer.Refuted(values),
                    false => Answer.Confirmed(values),
                    null => Undetermined.NoValue(size.Name, "DiskControllerTypes"),
                };
            },
            cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Size is not { } size)
            return [reading.WithoutSize()];
        if (reading.Definition.Value is not { } definition)
            return [reading.WithoutDefinition()];
        var values = Controllers(definition.DiskControllerTypes, size.DiskControllerTypes);
        return size.BootsFrom([.. definition.DiskControllerTypes]) switch
        {
            true => [Answer.Passed(values)],
            false => [Answer.Failed(values)],
            null => [Undetermined.NoValue(CommonTexts.PropertySizeDiskControllers)],
        };
    }

    private static (string Name, string? Value)[] Controllers(IReadOnlyList<string> ofImage, IReadOnlyList<string> ofSize) =>
        [("DiskController", string.Join(", ", ofImage)), ("SizeControllers", string.Join(", ", ofSize))];
}
