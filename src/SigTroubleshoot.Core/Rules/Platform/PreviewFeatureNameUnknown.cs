using System.Text.RegularExpressions;
using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The preview feature to be registered does not exist under that name; for community galleries a document once gave CommunityGallery instead of CommunityGalleries.</summary>
/// <remarks>azure-docs#108320; that community galleries need no registration any more: azure-docs#122354.</remarks>
internal sealed class PreviewFeatureNameUnknown : Rule
{
    private static readonly Regex Sentence = new(@"Register-AzProviderFeature\b.*NotFound", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    private static readonly Regex Provider = Beside.Pattern(@"-ProviderNamespace[\s:=]+['""]?(?<ProviderNamespace>[\w.]+)");
    private static readonly Regex Feature = Beside.Pattern(@"-FeatureName[\s:=]+['""]?(?<Feature>[\w.]+)");

    public PreviewFeatureNameUnknown() : base("SIG923", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Messages = ["Register-AzProviderFeature : Operation returned an invalid status code 'NotFound'"];
        AzPowerShell = "Get-AzProviderFeature -ProviderNamespace Microsoft.Compute -ListAvailable";
        AzureCli = "az feature list --namespace Microsoft.Compute -o table";
    }

    // Other cmdlets and other status codes are reported in the same words, and other providers have features, too.
    internal override bool Accepts(Sighting sighting)
    {
        if (!Sentence.IsMatch(sighting.Excerpt))
            return false;
        Beside.Read(sighting, Provider);
        Beside.Read(sighting, Feature);
        return IsCompute(sighting.Value("ProviderNamespace"));
    }

    private static bool IsCompute(string provider) =>
        provider.Length == 0 || string.Equals(provider, "Microsoft.Compute", StringComparison.OrdinalIgnoreCase);
}
