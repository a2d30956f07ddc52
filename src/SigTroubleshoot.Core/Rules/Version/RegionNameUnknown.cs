using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A region name is not in the tool's list of Azure regions.</summary>
/// <remarks>Never an error: the list is that of the Azure SDK, and new regions open every year.</remarks>
internal sealed class RegionNameUnknown : Rule, ICheck<Gallery>, ICheck<ImageDefinition>, ICheck<ImageVersion>
{
    public RegionNameUnknown() : base("SIG312", RuleArea.Version, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
        AzPowerShell = "Get-AzLocation | Select-Object Location, DisplayName";
        AzureCli = "az account list-locations --query '[].name' -o tsv";
    }

    IEnumerable<Answer> ICheck<Gallery>.Check(Gallery request) => request.Location is null ? [] : Check(request.Location);

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) => Check(request.Location);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
        request.TargetRegions is { Count: > 0 } targets
            ? targets.Select(target => target.Name)
                .Prepend(request.Location)
                .GroupBy(AzureRegion.Normalize, StringComparer.Ordinal)
                .SelectMany(spellings => Check(spellings.First()))
            : Check(request.Location);

    private static IEnumerable<Answer> Check(string? region) =>
        string.IsNullOrWhiteSpace(region) || AzureRegion.IsKnown(region)
            ? []
            : [Answer.Failed(("Region", NameCharacter.ShowName(region!)), ("Suggestion", NearestRegion.Of(region!)))];
}
