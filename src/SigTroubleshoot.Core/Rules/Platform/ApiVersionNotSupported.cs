namespace SigTroubleshoot.Rules;

/// <summary>The template or client names an API version that does not exist for galleries; compute and gallery API versions are not the same set.</summary>
/// <remarks>real outputs (flatcar/mantle#520, ARO); facts §3 min API, §4</remarks>
internal sealed class ApiVersionNotSupported : Rule
{
    public ApiVersionNotSupported() : base("SIG921", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["NoRegisteredProviderFound"];
        Messages =
        [
            "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'galleries'",
            "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'galleries/<SubType>'",
        ];
        Lookalikes =
        [
            "The same sentence for another type",
        ];
        AzPowerShell = "((Get-AzResourceProvider -ProviderNamespace Microsoft.Compute).ResourceTypes | Where-Object ResourceTypeName -eq galleries).ApiVersions";
        AzureCli = "az provider show -n Microsoft.Compute --query \"resourceTypes[?resourceType=='galleries'].apiVersions\"";
    }
}
