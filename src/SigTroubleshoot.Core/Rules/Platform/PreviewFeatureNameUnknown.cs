namespace SigTroubleshoot.Rules;

/// <summary>The preview feature to be registered does not exist under that name; for community galleries documents once gave CommunityGallery instead of CommunityGalleries.</summary>
/// <remarks>real outputs (MicrosoftDocs/azure-docs#108320); general availability: azure-docs#122354</remarks>
internal sealed class PreviewFeatureNameUnknown : Rule
{
    public PreviewFeatureNameUnknown() : base("SIG923", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Messages =
        [
            "Register-AzProviderFeature : Operation returned an invalid status code 'NotFound'",
        ];
        Lookalikes =
        [
            "Operation returned an invalid status code '…' of any other cmdlet",
        ];
        AzPowerShell = "Get-AzProviderFeature -ProviderNamespace Microsoft.Compute -ListAvailable";
        AzureCli = "az feature list --namespace Microsoft.Compute -o table";
    }
}
