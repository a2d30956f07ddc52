namespace SigTroubleshoot.Rules;

/// <summary>The resource provider Microsoft.Compute is not registered in the subscription of the gallery or of the deployment.</summary>
/// <remarks>nforgeio/neonKUBE#1670, Azure/msrestazure-for-python#53 (second wording seen with Microsoft.KeyVault); not in the real outputs</remarks>
internal sealed class ProviderNotRegistered : Rule
{
    public ProviderNotRegistered() : base("SIG920", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["MissingSubscriptionRegistration"];
        Messages =
        [
            "The subscription is not registered to use namespace 'Microsoft.Compute'.",
            "The subscription registration is in 'Unregistered' state. The subscription must be registered to use namespace 'Microsoft.Compute'.",
        ];
        Lookalikes =
        [
            "The same sentence with another namespace",
        ];
        AzPowerShell = "Register-AzResourceProvider -ProviderNamespace Microsoft.Compute";
        AzureCli = "az provider register --namespace Microsoft.Compute --wait";
    }
}
