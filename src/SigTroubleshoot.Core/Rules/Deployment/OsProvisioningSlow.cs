using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Creation takes very long or times out in the guest, with custom images mostly because the source was not what the definition says.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM table; the sentences: azure-sdk-for-node#1491, azure-cli#29203.</remarks>
internal sealed class OsProvisioningSlow : Rule, IVerify
{
    private const string TimeOutCode = "OSProvisioningTimedOut";

    public OsProvisioningSlow() : base("SIG615", RuleArea.Deployment, FindingSeverity.Warning, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = [TimeOutCode, "OSProvisioningClientError"];
        Messages =
        [
            "OS Provisioning for VM '<VirtualMachine>' did not finish in the allotted time.",
        ];
        Lookalikes =
        [
            "OS Provisioning did not finish in the allotted time",
        ];
        AzPowerShell = "(Get-AzVM -ResourceGroupName <ResourceGroup> -Name <VirtualMachine> -Status).Statuses";
        AzureCli = "az vm get-instance-view -g <ResourceGroup> -n <VirtualMachine> --query instanceView.statuses";
    }

    // Backup speaks of a VM that it could not snapshot, not of one that is being made.
    internal override bool Accepts(Sighting sighting) =>
        !sighting.IsNearAny("restore point", "restorePoint", "UserErrorGuestAgent", "RecoveryServices");

    internal override bool AcceptsCode(AzureError error) => error.Code == TimeOutCode;

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadAsync(verification.VirtualMachineId(), "VirtualMachine", machine => Judge(verification, machine), cancellation, "instanceView");

    private static Answer Judge(Verification verification, JsonValue machine)
    {
        var status = machine["properties"]["instanceView"]["statuses"].Items.FirstOrDefault(item => item["code"].Text.StartsWith("ProvisioningState/", StringComparison.OrdinalIgnoreCase));
        var state = status?["code"].Text.Substring("ProvisioningState/".Length) ?? machine["properties"]["provisioningState"].Text;
        if (state.Length == 0)
            return Unverified.Untold(verification.VirtualMachineId()!, "provisioningState");
        (string, string?)[] values = [("VirtualMachine", machine["name"].Text), ("State", state), ("Detail", status?["message"].Text.TrimEnd('.')), ("ImageId", machine["properties"]["storageProfile"]["imageReference"]["id"].Text)];
        return string.Equals(state, "Succeeded", StringComparison.OrdinalIgnoreCase) ? Answer.Refuted(values) : Answer.Confirmed(values);
    }
}
