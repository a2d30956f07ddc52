using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source VM uses an ephemeral OS disk, which cannot be captured.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class EphemeralOsDiskUnsupported() : Rule("SIG423", RuleArea.Source, FindingSeverity.Error), IVerify, IAnticipate<PlannedVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The VM[ '{ResourceId}'] has an ephemeral OS disk and cannot be captured.",
        MessageConfirmed = "The VM[ '{ResourceId}'] has an ephemeral OS disk[, '{Disk}'].",
        MessageRefuted = "The VM[ '{ResourceId}'] has no ephemeral OS disk now[; its OS disk is '{Disk}'].",
        Cause = "The source VM uses an ephemeral OS disk, which is stored on the host and cannot be captured.",
        Remedy = "Build the image from a VM with a managed OS disk.",
    };

    internal override string[] Sentences =>
    [
        "Source virtual machine <ResourceId> cannot contain an ephemeral OS disk",
    ];

    public override string AzPowerShell => "(Get-AzVM -ResourceGroupName <VirtualMachineResourceGroup> -Name <VirtualMachine>).StorageProfile.OsDisk.DiffDiskSettings";

    public override string AzureCli => "az vm show --ids <ResourceId> --query storageProfile.osDisk.diffDiskSettings";

    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) => SourceMachines.Anticipate(plan, "ResourceId");

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => verification.ReadSourceMachineAsync(Verify, cancellation);

    private static Answer Verify(VirtualMachine machine)
    {
        if (machine.OSDisk is not { } disk)
            return Undetermined.NoValue(machine.Id!, "storageProfile.osDisk");
        return disk.IsEphemeral ? Answer.Confirmed(("Disk", disk.Name)) : Answer.Refuted(("Disk", disk.Name));
    }
}
