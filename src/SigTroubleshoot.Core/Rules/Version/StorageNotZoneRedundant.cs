using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The version uses locally redundant storage in a region with availability zones, so the loss of one zone can make it unavailable.</summary>
/// <remarks>Azure Proactive Resiliency Library, recommendation 488dcc8b. The regions are those listed on Microsoft's page about availability zones.</remarks>
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
        Message = "The image version[ '{Version}'] uses locally redundant storage[ ({StorageAccountType})][ in a region with availability zones: {Regions}].",
        Cause = "The image version uses locally redundant storage in a region with availability zones, so the loss of one zone can make it unavailable.",
        Remedy = "Publish new versions with Standard_ZRS in regions with availability zones. An existing version keeps its storage account type. From API version 2025-03-03 on, this is the default if neither a type nor a strategy is specified.",
    };

    public override string AzPowerShell => VersionCommands.NewAzPowerShell("<NewVersion>", "<Location>") + " -StorageAccountType Standard_ZRS";

    public override string AzureCli => VersionCommands.NewAzureCli("<NewVersion>", "<Location>") + " --storage-account-type Standard_ZRS";

    // An existing version keeps its type; changing it takes a new version. Only a specified type is checked, because the service's default has changed over time. Shallow replication creates no copies.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (ShallowReplicationMisused.IsShallow(request))
            return [];
        var targets = request.TargetRegions is { Count: > 0 } listed ? listed : [new TargetRegion { Name = request.Location }];
        var regions = targets
            .Where(target => IsLocallyRedundant(target.StorageAccountType ?? request.StorageAccountType ?? TypeOf(request.StorageAccountStrategy)) && RegionsWithZones.Contains(AzureRegion.Normalize(target.Name)))
            .Select(target => target.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        return regions.Length == 0
            ? []
            : [Answer.Failed(("Regions", string.Join(", ", regions)), ("Region", regions[0]), ("StorageAccountType", LocallyRedundant), ("NewVersion", request.Exists ? null : request.Name))];
    }

    // The other strategy prefers zone redundancy.
    private static string? TypeOf(string? strategy) => string.Equals(strategy, "DefaultStandard_LRS", StringComparison.OrdinalIgnoreCase) ? LocallyRedundant : null;

    private static bool IsLocallyRedundant(string? type) => string.Equals(type, LocallyRedundant, StringComparison.OrdinalIgnoreCase);
}
