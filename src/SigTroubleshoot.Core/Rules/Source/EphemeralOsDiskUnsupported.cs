using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source VM runs on an ephemeral OS disk, which cannot be captured.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class EphemeralOsDiskUnsupported() : Rule("SIG423", RuleArea.Source, FindingSeverity.Error), IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The VM[ '{ResourceId}'] has an ephemeral OS disk and cannot be captured.",
        MessageConfirmed = "The VM[ '{ResourceId}'] has an ephemeral OS disk[, '{Disk}'].",
        MessageRefuted = "The VM[ '{ResourceId}'] has no ephemeral OS disk now[: its OS disk is '{Disk}'].",
        Cause = "The source VM runs on an ephemeral OS disk, which lives on the host and cannot be captured.",
        Remedy = "Build the image from a VM with a managed OS disk.",
    };

    internal override string[] Sentences =>
    [
        "Source virtual machine <ResourceId> cannot contain an ephemeral OS disk",
    ];

    public override string AzPowerShell => "(Get-AzVM -ResourceGroupName <ResourceGroup> -Name <VirtualMachine>).StorageProfile.OsDisk.DiffDiskSettings";

    public override string AzureCli => "az vm show --ids <ResourceId> --query storageProfile.osDisk.diffDiskSettings";

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        SourceVm.VerifyAsync(verification, Verify, cancellation);

    private static Answer Verify(string id, JsonValue storage)
    {
        var disk = storage["osDisk"];
        if (disk.Kind != JsonKind.Object)
            return Unverified.Untold(id, "storageProfile.osDisk");
        return string.Equals(disk["diffDiskSettings"]["option"].Text, "Local", StringComparison.OrdinalIgnoreCase)
            ? Answer.Confirmed(("Disk", disk["name"].Text))
            : Answer.Refuted(("Disk", disk["name"].Text));
    }
}
