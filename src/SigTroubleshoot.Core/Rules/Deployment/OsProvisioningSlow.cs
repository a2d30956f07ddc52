using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>Creation takes very long or times out in the guest, with custom images mostly because the source was not what the definition says.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM table; the sentences: azure-sdk-for-node#1491, azure-cli#29203.</remarks>
internal sealed class OsProvisioningSlow : Rule
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
}
