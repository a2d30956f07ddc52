using System.Text.RegularExpressions;
using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery still holds definitions, or the definition still holds versions.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, gallery and definition tables (one sentence for both); the newer sentence from logs of
/// azure-sdk-for-net and azure-sdk-for-go. The request's address or the nested ids tell gallery and definition apart.
/// </remarks>
internal sealed class NestedResourcesBlockDelete : Rule
{
    private const string NestedCode = "CannotDeleteResource";

    private static readonly Regex NestedPath = Beside.Pattern(
        @"Microsoft\.Compute/galleries/(?<Gallery>[^/\s'"",\\]+)(?:/images/(?<Definition>[^/\s'"",\\]+)/versions/)?");
    private static readonly Regex Provider = new(@"[A-Za-z]+(?:\.[A-Za-z]+)+/", RegexOptions.CultureInvariant);

    public NestedResourcesBlockDelete() : base("SIG930", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = [NestedCode];
        Messages =
        [
            "Can not delete resource before nested resources are deleted",
            "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '<ResourceIds>'",
        ];
        AzPowerShell =
            "Get-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> | ForEach-Object { Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName $_.Name }";
        AzureCli = "az sig image-version list -g <ResourceGroup> -r <Gallery> -i <Definition> -o table";
    }

    // Every parent resource of Azure is guarded in these words: other providers' stay silent.
    internal override bool Accepts(Sighting sighting)
    {
        var nested = sighting.Value("ResourceIds");
        return Beside.Read(sighting, NestedPath, nested) || (sighting.Evidence != GalleryEvidence.Other && !Provider.IsMatch(nested));
    }

    internal override bool AcceptsCode(AzureError error) => error.HasCode(NestedCode) && RequestedResource.IsInGallery(error);
}
