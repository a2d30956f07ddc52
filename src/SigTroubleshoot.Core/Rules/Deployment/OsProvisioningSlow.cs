using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Creating the VM takes very long or times out in the guest OS; with custom images, usually because the source does not match the definition.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM table; the sentences: azure-sdk-for-node#1491, azure-cli#29203.</remarks>
internal sealed class OsProvisioningSlow() : Rule("SIG615", RuleArea.Deployment, FindingSeverity.Warning), ISentenceGuard, ICodeGuard, IVerify
{
    private const string TimeOutCode = "OSProvisioningTimedOut";

    internal override RuleText Text => new()
    {
        Message = "The VM[ '{VirtualMachine}'] did not finish OS provisioning in time.",
        MessageConfirmed = "The VM[ '{VirtualMachine}'] is still not provisioned[ (state {State})][: {Detail}][; it was created from '{ImageId}'].",
        MessageRefuted = "The VM[ '{VirtualMachine}'] is now provisioned[ (state {State})].",
        Cause = "Creating the VM takes very long or times out in the guest OS. With custom images, the usual causes are a definition whose OS type or OS state does not match what was captured, or a source that was never really generalized.",
        Remedy = "Check that the OS type and OS state of the definition match the source. Capture the source again after sysprep or deprovisioning. Wait before you delete the VM: it may still finish.",
    };

    internal override string[] Sentences =>
    [
        "OS Provisioning for VM '<VirtualMachine>' did not finish in the allotted time.",
    ];

    internal override string[] LookalikeSentences =>
    [
        "OS Provisioning did not finish in the allotted time",
    ];

    internal override string[] ErrorCodes => [TimeOutCode, "OSProvisioningClientError"];

    public override string AzPowerShell => "(Get-AzVM -ResourceGroupName <VirtualMachineResourceGroup> -Name <VirtualMachine> -Status).Statuses";

    public override string AzureCli => "az vm get-instance-view -g <VirtualMachineResourceGroup> -n <VirtualMachine> --query instanceView.statuses";

    // Backup uses the sentence for a VM that it could not snapshot, not for one that is being created.
    bool ISentenceGuard.Accepts(RuleMatch ruleMatch) =>
        !ruleMatch.IsNearAny("restore point", "restorePoint", "UserErrorGuestAgent", "RecoveryServices");

    bool ICodeGuard.Accepts(AzureError error) => error.Code == TimeOutCode;

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadVirtualMachineAsync(machine => Judge(verification, machine), cancellation);

    private static Answer Judge(Verification verification, VirtualMachine machine)
    {
        var status = machine.ProvisioningStatus;
        if ((status?.Code ?? machine.ProvisioningState) is not { Length: > 0 } state)
            return Undetermined.NoValue(verification.VirtualMachineId()!, "provisioningState");
        (string, string?)[] values = [("VirtualMachine", machine.Name), ("State", state), ("Detail", status?.Message?.TrimEnd('.')), ("ImageId", machine.ImageReference?.Id)];
        return string.Equals(state, "Succeeded", StringComparison.OrdinalIgnoreCase) ? Answer.Refuted(values) : Answer.Confirmed(values);
    }
}
