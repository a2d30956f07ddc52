using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source VM still uses unmanaged disks in a storage account.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class UnmanagedDisksUnsupported : Rule, IVerify
{
    public UnmanagedDisksUnsupported() : base("SIG425", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Source virtual machine <ResourceId> must be created from Managed Disks",
        ];
        AzPowerShell = "ConvertTo-AzVMManagedDisk -ResourceGroupName <ResourceGroup> -VMName <VirtualMachine>";
        AzureCli = "az vm convert --ids <ResourceId>";
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        SourceVm.VerifyAsync(verification, Verify, cancellation);

    private static Answer Verify(string id, JsonValue storage)
    {
        var disks = storage["dataDisks"].Items.Prepend(storage["osDisk"]).ToArray();
        if (disks.FirstOrDefault(disk => disk["vhd"]["uri"].Text.Length > 0) is { } unmanaged)
            return Answer.Confirmed(("Disk", unmanaged["name"].Text));
        return disks[0]["managedDisk"].Kind == JsonKind.Object ? Answer.Refuted() : Unverified.Untold(id, "storageProfile.osDisk");
    }
}
