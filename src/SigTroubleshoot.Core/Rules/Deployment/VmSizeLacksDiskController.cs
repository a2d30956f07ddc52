using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The request asks for a disk controller, usually NVMe, that the VM size does not have.</summary>
/// <remarks>Azure/FederalAVD#20 and public notes on resizing VMs. No gallery needs to be involved.</remarks>
internal sealed class VmSizeLacksDiskController() : Rule("SIG631", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The VM size[ '{VmSize}'] does not have the requested disk controller[, {DiskController}].",
        MessageConfirmed = "The VM size[ {VmSize}] has other disk controllers[ ({SizeControllers})] than requested[ ({DiskController})].",
        MessageRefuted = "The VM size[ {VmSize}] has the requested disk controller[ ({DiskController})][; it has {SizeControllers}].",
        Cause = "The request asks for a disk controller, usually NVMe, that the VM size does not have. The controller comes from the template, or from the VM that is being resized.",
        Remedy = "Choose a size that has this controller, or set diskControllerType to one that the size has (SCSI for version 5 and earlier). To change the controller of a VM, deallocate it first; its operating system must have the driver.",
    };

    internal override string[] Sentences =>
    [
        "The VM size '<VmSize>' cannot boot with DiskControllerType '<DiskController>'.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => "(Get-AzComputeResourceSku -Location <Region> | Where-Object Name -EQ '<VmSize>').Capabilities | Where-Object Name -EQ 'DiskControllerTypes'";

    public override string AzureCli => "az vm list-skus -l <Region> --size <VmSize> --query \"[].capabilities[?name=='DiskControllerTypes'] | []\"";

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        GalleryImageSigns.Limit(match);
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        VmSizeOfImage.VerifyAsync(
            verification,
            (size, _, region) =>
            {
                if (verification["DiskController"] is not { } controller)
                    return Undetermined.Unnamed(NamedThing.VmSize);
                (string, string?)[] values = [("VmSize", size.Name), ("DiskController", controller), ("SizeControllers", string.Join(", ", size.DiskControllerTypes)), ("Region", region)];
                return size.BootsFrom([controller]) switch
                {
                    true => Answer.Refuted(values),
                    false => Answer.Confirmed(values),
                    null => Undetermined.NoValue(size.Name, "DiskControllerTypes"),
                };
            },
            cancellation);
}
