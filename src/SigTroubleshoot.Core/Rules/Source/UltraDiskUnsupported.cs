using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source VM has an Ultra Disk attached, which gallery images do not support.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class UltraDiskUnsupported() : Rule("SIG424", RuleArea.Source, FindingSeverity.Error), IVerify, IAnticipate<PlannedVersion>
{
    private const string UltraDisk = "UltraSSD_LRS";

    internal override RuleText Text => new()
    {
        Message = "The VM[ '{ResourceId}'] has an Ultra Disk[ '{DiskId}'], which images do not support.",
        MessageConfirmed = "The VM[ '{ResourceId}'] has an Ultra Disk[, '{DiskId}'].",
        MessageRefuted = "The VM[ '{ResourceId}'] has no Ultra Disk now.",
        Cause = "The source VM has an Ultra Disk attached, which gallery images do not support.",
        Remedy = "Before capturing, detach the Ultra Disk or copy its data to a Premium or Standard SSD.",
    };

    internal override string[] Sentences =>
    [
        "Source virtual machine <ResourceId> cannot contain disk ['<DiskId>'] stored in an UltraSSD account type",
    ];

    internal override string[] LookalikeSentences =>
    [
        "The 'UltraSSD_LRS' SKU is only supported for empty disks.",
    ];

    public override string AzPowerShell => "(Get-AzVM -ResourceGroupName <VirtualMachineResourceGroup> -Name <VirtualMachine>).StorageProfile.DataDisks | Select-Object Name, Lun, @{ n = 'Type'; e = { $_.ManagedDisk.StorageAccountType } }";

    public override string AzureCli => "az vm show --ids <ResourceId> --query \"storageProfile.dataDisks[].{name:name, lun:lun, storageType:managedDisk.storageAccountType}\" -o table";

    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) => SourceMachines.Anticipate(plan, "ResourceId");

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadSourceMachineAsync(machine => DisksOfSource.FindAsync(verification.Azure, machine.Disks, UltraDisk, cancellation), cancellation);
}
