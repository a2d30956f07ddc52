using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source has a Premium SSD v2 disk, which gallery images do not support.</summary>
/// <remarks>azure-cli#29091: the service reports it only during replication, inside an internal error.</remarks>
internal sealed class PremiumV2DiskUnsupported() : Rule("SIG441", RuleArea.Source, FindingSeverity.Error), ISentenceGuard, IVerify, IAnticipate<PlannedVersion>
{
    private const string PremiumV2 = "PremiumV2_LRS";

    internal override RuleText Text => new()
    {
        Message = "The source of the image version[ '{Version}'] has a Premium SSD v2 disk[ '{DiskId}'], which images do not support.",
        MessageConfirmed = "The source[ '{SourceId}'] has a Premium SSD v2 disk[, '{DiskId}'].",
        MessageRefuted = "The source[ '{SourceId}'] has no Premium SSD v2 disk now.",
        Cause = "The source has a Premium SSD v2 disk, which gallery images do not support. The service reports it only during replication, as an internal error. Retrying does not help.",
        Remedy = "Detach the Premium SSD v2 disk, or copy its data to a Premium SSD or Standard SSD. Delete the failed version, and publish again.",
    };

    internal override string[] Sentences => ["Snapshots of PremiumV2_LRS disks are not supported."];

    internal override string[] LookalikeSentences => ["The 'UltraSSD_LRS' SKU is only supported for empty disks."];

    internal override string[] ErrorCodes => ["InternalOperationError"];

    internal override Type[] Outranks => [typeof(ReplicationFailedUnspecified)];

    public override string AzPowerShell => "(Get-AzVM -ResourceGroupName <VirtualMachineResourceGroup> -Name <VirtualMachine>).StorageProfile.DataDisks | Select-Object Name, Lun, @{ n = 'Type'; e = { $_.ManagedDisk.StorageAccountType } }";

    public override string AzureCli => "az vm show -g <VirtualMachineResourceGroup> -n <VirtualMachine> --query \"storageProfile.dataDisks[].{name:name, lun:lun, storageType:managedDisk.storageAccountType}\" -o table";

    // A snapshot command on its own prints the same sentence.
    bool ISentenceGuard.Accepts(RuleMatch match) => match.Says(PremiumV2) && DiskCommand.LeavesRoomForGallery(match);

    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) => SourceMachines.Anticipate(plan, "VirtualMachine");

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.VirtualMachineId() is { } machine
            ? JudgeAsync(verification, machine, cancellation)
            : verification.ReadVersionAsync(version => JudgeAsync(verification, version.SourceIds.FirstOrDefault(NamedResources.IsId), cancellation), cancellation);

    private static Task<Answer> JudgeAsync(Verification verification, string? source, CancellationToken cancellation) =>
        verification.ReadSourceAsync(
            source,
            async read =>
            {
                var answer = await DisksOfSource.FindAsync(verification.Azure, read.Disks, PremiumV2, cancellation).ConfigureAwait(false);
                if (answer.Outcome != FindingOutcome.NotEvaluated)
                    answer.Values["SourceId"] = read.Id!;
                return answer;
            },
            cancellation);
}
