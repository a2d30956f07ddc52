namespace SigTroubleshoot.Rules;

/// <summary>A Trusted Launch source encrypted with a customer key was replicated without naming that encryption; the service stops with an internal check.</summary>
/// <remarks>real outputs (azure-rest-api-specs#29280, packer-plugin-azure#418); the second remedy is an inference</remarks>
internal sealed class TrustedLaunchWithCustomerKey : Rule
{
    public TrustedLaunchWithCustomerKey() : base("SIG815", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["InternalOperationError"];
        Messages =
        [
            "Contract.Assert failed: Data model DiskEncryptionSetId '<Value>' does not match DiskRP returned DiskEncryptionSetId '<DiskEncryptionSet>'",
        ];
        AzureCli = "az disk show --ids <ResourceId> --query '{enc:encryption,sec:securityProfile}'";
    }
}
