using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A region name is not in this module's list of Azure regions.</summary>
/// <remarks>Never an error: the list comes from the Azure SDK, and new regions open every year.</remarks>
internal sealed class RegionNameUnknown() : Rule("SIG312", RuleArea.Version, FindingSeverity.Warning), ICheck<Gallery>, ICheck<ImageDefinition>, ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The region name[ '{Region}'] is not a known Azure region[; the closest name is '{Suggestion}'].",
        Cause = "The region name is not in this module's list of Azure regions. It may be a typo, a region of another cloud, or a region newer than the list.",
        Remedy = "Compare the name with the locations of your subscription. Ignore the warning if the region is listed there.",
    };

    public override string AzPowerShell => "Get-AzLocation | Select-Object Location, DisplayName";

    public override string AzureCli => "az account list-locations --query '[].name' -o tsv";

    IEnumerable<Answer> ICheck<Gallery>.Check(Gallery request) => request.Location is null ? [] : Check(request.Location);

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) => Check(request.Location);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
        request.TargetRegions is { Count: > 0 } || request.EdgeZones.Count > 0
            ? (request.TargetRegions ?? []).Select(target => target.Name)
                .Prepend(request.Location)
                .Concat(request.EdgeZones.Select(zone => zone.Region))
                .GroupBy(AzureRegion.Normalize, StringComparer.Ordinal)
                .SelectMany(spellings => Check(spellings.First()))
            : Check(request.Location);

    private static IEnumerable<Answer> Check(string? region) =>
        string.IsNullOrWhiteSpace(region) || AzureRegion.IsKnown(region)
            ? []
            : [Answer.Failed(("Region", NameCharacter.ShowName(region!)), ("Suggestion", NearestRegion.Of(region!)))];
}
