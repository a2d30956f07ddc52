namespace SigTroubleshoot.Rules;

/// <summary>The image is specialized and keeps its own accounts and host name, so the request must not carry user name, password, SSH keys or computer name.</summary>
/// <remarks>troubleshooting-shared-images.md §VM row 6; real outputs; real outputs-notes §4</remarks>
internal sealed class OsProfileNotAllowed : Rule
{
    public OsProfileNotAllowed() : base("SIG605", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check | RuleModes.Live)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "Parameter 'osProfile' is not allowed",
        ];
        AzPowerShell = "New-AzVM -ResourceGroupName <ResourceGroup> -Name <VirtualMachine> -Location <Region> -Image <ResourceId>";
        AzureCli = "az vm create -g <ResourceGroup> -n <VirtualMachine> --image <ResourceId> --specialized";
    }
}
