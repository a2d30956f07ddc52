namespace SigTroubleshoot.Rules;

/// <summary>The image is generalized, and the request gives no administrator account, password or SSH key for the new machine.</summary>
/// <remarks>troubleshooting-shared-images.md §VM row 7; real outputs</remarks>
internal sealed class OsProfileMissing : Rule
{
    public OsProfileMissing() : base("SIG606", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check | RuleModes.Live)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "Required parameter 'osProfile' is missing (null)",
        ];
        Lookalikes =
        [
            "Required parameter 'osDisk.createOption' is missing (null).",
            "Required parameter 'hyperVGeneration' is missing (null). (SIG436)",
        ];
        AzPowerShell = "New-AzVM … -Image <ResourceId> -Credential (Get-Credential)";
        AzureCli = "az vm create … --image <ResourceId> --admin-username <User> --generate-ssh-keys";
    }
}
