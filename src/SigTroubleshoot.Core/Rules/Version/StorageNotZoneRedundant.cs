using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The version is stored as locally redundant in a region that has availability zones, so the loss of one zone can make it unavailable.</summary>
/// <remarks>Azure Proactive Resiliency Library, recommendation 488dcc8b. The regions are those Microsoft's page on availability zones lists.</remarks>
internal sealed class StorageNotZoneRedundant() : Rule("SIG323", RuleArea.Version, FindingSeverity.Information), ICheck<ImageVersion>
{
    private const string LocallyRedundant = "Standard_LRS";

    private static readonly HashSet<string> RegionsWithZones = new(StringComparer.Ordinal)
    {
        "australiaeast", "brazilsouth", "canadacentral", "centralindia", "centralus", "chinanorth3", "eastasia", "eastus", "eastus2",
        "francecentral", "germanywestcentral", "israelcentral", "italynorth", "japaneast", "koreacentral", "mexicocentral", "newzealandnorth",
        "northeurope", "norwayeast", "polandcentral", "qatarcentral", "southafricanorth", "southcentralus", "southeastasia", "spaincentral",
        "swedencentral", "switzerlandnorth", "uaenorth", "uksouth", "usgovvirginia", "westeurope", "westus2", "westus3",
    };

    internal override RuleText Text => new()
    {
        Message = "The image version[ '{Version}'] is stored as[ {StorageAccountType},] locally redundant[, in a region with availability zones: {Regions}].",
        Cause = "The version is stored as locally redundant in a region that has availability zones, so the loss of one zone can make it unavailable.",
        Remedy = "Publish new versions with Standard_ZRS in regions with zones; an existing version keeps its type.",
    };

    public override string AzPowerShell => VersionCommands.NewAzPowerShell("<NewVersion>", "<Location>") + " -StorageAccountType Standard_ZRS";

    public override string AzureCli => VersionCommands.NewAzureCli("<NewVersion>", "<Location>") + " --storage-account-type Standard_ZRS";

    // A version that is there keeps its type, so it takes a new number to change it. Only where the type was chosen: the service's own default has changed over time. Shallow copies nothing.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (ShallowReplicationMisused.IsShallow(request))
            return [];
        var targets = request.TargetRegions is { Count: > 0 } listed ? listed : [new TargetRegion { Name = request.Location }];
        var regions = targets
            .Where(target => IsLocallyRedundant(target.StorageAccountType ?? request.StorageAccountType) && RegionsWithZones.Contains(AzureRegion.Normalize(target.Name)))
            .Select(target => target.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        return regions.Length == 0
            ? []
            : [Answer.Failed(("Regions", string.Join(", ", regions)), ("Region", regions[0]), ("StorageAccountType", LocallyRedundant), ("NewVersion", request.Exists ? null : request.Name))];
    }

    private static bool IsLocallyRedundant(string? type) => string.Equals(type, LocallyRedundant, StringComparison.OrdinalIgnoreCase);
}
