namespace SigTroubleshoot.Rules;

/// <summary>A Trusted Launch source encrypted with a customer key was replicated without naming that encryption; the service stops with an internal check.</summary>
/// <remarks>azure-rest-api-specs#29280, packer-plugin-azure#418. That naming the set in every region helps is an inference.</remarks>
internal sealed class TrustedLaunchWithCustomerKey : Rule
{
    public TrustedLaunchWithCustomerKey() : base("SIG815", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["InternalOperationError"];
        Messages =
        [
            "Contract.Assert failed: Data model DiskEncryptionSetId '<Value>' does not match DiskRP returned DiskEncryptionSetId '<DiskEncryptionSet>'",
        ];
        Outranks = ["SIG511"];
        AzPowerShell = "Get-AzDisk -ResourceGroupName <ResourceGroup> | Select-Object Name, @{n='Encryption';e={$_.Encryption.Type}}, @{n='SecurityType';e={$_.SecurityProfile.SecurityType}}";
        AzureCli = "az disk list -g <ResourceGroup> --query '[].{name:name, encryption:encryption.type, securityType:securityProfile.securityType}' -o table";
    }
}
