using SigTroubleshoot.Checks;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A region name is not in the tool's list of Azure regions.</summary>
/// <remarks>Never an error: the list is that of the Azure SDK, and new regions open every year.</remarks>
internal sealed class RegionNameUnknown : Rule, ICheck<GalleryRequest>, ICheck<ImageDefinitionRequest>, ICheck<ImageVersionRequest>
{
    public RegionNameUnknown() : base("SIG312", RuleArea.Version, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
        AzPowerShell = "Get-AzLocation | Select-Object Location, DisplayName";
        AzureCli = "az account list-locations --query '[].name' -o tsv";
    }

    IEnumerable<Violation> ICheck<GalleryRequest>.Check(GalleryRequest request) => Check([request.Location]);

    IEnumerable<Violation> ICheck<ImageDefinitionRequest>.Check(ImageDefinitionRequest request) => Check([request.Location]);

    IEnumerable<Violation> ICheck<ImageVersionRequest>.Check(ImageVersionRequest request) =>
        Check([request.Location, .. (request.TargetRegions ?? []).Select(target => target.Name)]);

    private static IEnumerable<Violation> Check(IEnumerable<string?> regions) =>
        regions
            .Where(region => !string.IsNullOrWhiteSpace(region) && !AzureRegion.IsKnown(region))
            .GroupBy(AzureRegion.Normalize, StringComparer.Ordinal)
            .Select(spellings => new Violation(("Region", NameCharacter.ShowName(spellings.First()!)), ("Suggestion", NearestRegion.Of(spellings.Key))));
}
