using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source VM still uses unmanaged disks in a storage account.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class UnmanagedDisksUnsupported() : Rule("SIG425", RuleArea.Source, FindingSeverity.Error), IVerify, IAnticipate<PlannedVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The VM[ '{ResourceId}'] uses unmanaged disks, which cannot be captured.",
        MessageConfirmed = "The VM[ '{ResourceId}'] has an unmanaged disk[, '{Disk}'].",
        MessageRefuted = "The VM[ '{ResourceId}'] now has only managed disks.",
        Cause = "The source VM still uses unmanaged disks in a storage account.",
        Remedy = "Stop and deallocate the VM, convert it to managed disks, then capture it. Unmanaged disks are being retired.",
    };

    internal override string[] Sentences =>
    [
        "Source virtual machine <ResourceId> must be created from Managed Disks",
    ];

    public override string AzPowerShell => "ConvertTo-AzVMManagedDisk -ResourceGroupName <VirtualMachineResourceGroup> -VMName <VirtualMachine>";

    public override string AzureCli => "az vm convert --ids <ResourceId>";

    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) => SourceMachines.Anticipate(plan, "ResourceId");

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => verification.ReadSourceMachineAsync(Verify, cancellation);

    private static Answer Verify(VirtualMachine machine)
    {
        if (machine.Disks.FirstOrDefault(disk => disk.VhdUri is not null) is { } unmanaged)
            return Answer.Confirmed(("Disk", unmanaged.Name));
        return machine.OSDisk?.IsManaged == true ? Answer.Refuted() : Undetermined.NoValue(machine.Id!, "storageProfile.osDisk");
    }
}
