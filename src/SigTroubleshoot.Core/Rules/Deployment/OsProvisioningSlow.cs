namespace SigTroubleshoot.Rules;

/// <summary>Creation takes very long or times out in the guest.</summary>
/// <remarks>troubleshooting-shared-images.md §VM row 11; seed; the ARM sentence and code from public sources (code index ids 4995781181, 3599997954), not in the real outputs</remarks>
internal sealed class OsProvisioningSlow : Rule
{
    public OsProvisioningSlow() : base("SIG615", RuleArea.Deployment, FindingSeverity.Warning, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["OSProvisioningTimedOut"];
        Messages =
        [
            "OS Provisioning for VM '<VirtualMachine>' did not finish in the allotted time.",
        ];
        Lookalikes =
        [
            "Restore-point message 'OS Provisioning did not finish in the allotted time' of backup",
        ];
        AzureCli = "az vm get-instance-view -g <ResourceGroup> -n <VirtualMachine> --query instanceView.statuses";
    }
}
