using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source VM has an Ultra disk attached, which a gallery image cannot hold.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class UltraDiskUnsupported() : Rule("SIG424", RuleArea.Source, FindingSeverity.Error), IVerify
{
    private const string UltraDisk = "UltraSSD_LRS";

    internal override RuleText Text => new()
    {
        Message = "The VM[ '{ResourceId}'] has an Ultra disk[ '{DiskId}'], which an image cannot hold.",
        MessageConfirmed = "The VM[ '{ResourceId}'] has an Ultra disk[, '{DiskId}'].",
        MessageRefuted = "The VM[ '{ResourceId}'] has no Ultra disk now.",
        Cause = "The source VM has an Ultra disk attached, which a gallery image cannot hold.",
        Remedy = "Detach the Ultra disk, or copy its data to a Premium or Standard SSD, before capturing.",
    };

    internal override string[] Sentences =>
    [
        "Source virtual machine <ResourceId> cannot contain disk ['<DiskId>'] stored in an UltraSSD account type",
    ];

    internal override string[] LookalikeSentences =>
    [
        "The 'UltraSSD_LRS' SKU is only supported for empty disks.",
    ];

    public override string AzPowerShell => "(Get-AzVM -ResourceGroupName <ResourceGroup> -Name <VirtualMachine>).StorageProfile.DataDisks | Select-Object Name, Lun, @{ n = 'Type'; e = { $_.ManagedDisk.StorageAccountType } }";

    public override string AzureCli => "az vm show --ids <ResourceId> --query \"storageProfile.dataDisks[].{name:name, lun:lun, type:managedDisk.storageAccountType}\" -o table";

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        var vm = await SourceVm.ReadAsync(verification, cancellation).ConfigureAwait(false);
        if (vm.Obstacle is { } obstacle)
            return obstacle;
        Answer? doubt = null;
        var disks = vm.Storage["dataDisks"].Items.Prepend(vm.Storage["osDisk"]).Select(disk => disk["managedDisk"]);
        foreach (var disk in disks.Where(disk => disk["id"].Text.Length > 0))
        {
            var (type, unread) = await TypeOfAsync(verification.Azure, disk, cancellation).ConfigureAwait(false);
            if (string.Equals(type, UltraDisk, StringComparison.OrdinalIgnoreCase))
                return Answer.Confirmed(("DiskId", disk["id"].Text));
            doubt ??= unread;
        }

        return doubt ?? Answer.Refuted();
    }

    // A VM that is deallocated does not tell the types of its disks; the disks do.
    private static async Task<(string Type, Answer? Unread)> TypeOfAsync(AzureView azure, JsonValue disk, CancellationToken cancellation)
    {
        if (disk["storageAccountType"].Text is { Length: > 0 } inVm)
            return (inVm, null);
        var id = disk["id"].Text;
        var reading = await azure.ReadAsync(id, cancellation).ConfigureAwait(false);
        if (reading.Failure is { } failure)
            return ("", Unverified.Unread(id, failure));
        return reading.Value["sku"]["name"].Text is { Length: > 0 } type ? (type, null) : ("", Unverified.Untold(id, "sku"));
    }
}
