namespace SigTroubleshoot.Rules;

/// <summary>The definition admits only machines of this security type, and the request asked for a plain one or left the security profile out.</summary>
/// <remarks>real outputs (go, GitHub action; the second wording is a reporter's retyping in a Jenkins issue)</remarks>
internal sealed class SecurityTypeRequired : Rule
{
    public SecurityTypeRequired() : base("SIG821", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check | RuleModes.Live)
    {
        Codes = ["BadRequest"];
        Messages =
        [
            "The provided gallery image only supports creation of VMs and VM Scale Sets with '<SecurityType>' security type.",
            "The provided gallery image only support creation of Vms and Vm scale Sets with '<SecurityType>' security type.",
        ];
        AzPowerShell = "Set-AzVMSecurityProfile -VM $vm -SecurityType <SecurityType>";
        AzureCli = "az vm create … --security-type <SecurityType> --enable-secure-boot true --enable-vtpm true";
    }
}
