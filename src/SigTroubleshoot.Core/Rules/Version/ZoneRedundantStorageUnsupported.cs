using System.Globalization;
using System.Text.RegularExpressions;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Standard_ZRS was specified for a region that does not offer zone-redundant storage for images.</summary>
/// <remarks>Microsoft's troubleshooting guide, which lists it in the image definition table.</remarks>
internal sealed class ZoneRedundantStorageUnsupported() : Rule("SIG320", RuleArea.Version, FindingSeverity.Error), ISentenceGuard, IVerify
{
    private const string OwnInAzPowerShell = "@{Name='<Region>';ReplicaCount=3},";
    private const string OwnInAzureCli = "<Region>=3 ";

    private static readonly string[] DiskWords = ["azurerm_managed_disk", "Managed Disk", "AzDisk", "az disk", "Microsoft.Compute/disks"];

    // How commands specify a target region with its storage: westus=2=standard_zrs, @{ Name = 'West US'; …; StorageAccountType = 'Standard_ZRS' }
    private static readonly Regex TargetRegion = new(
        @"(?<![\w-])(?<region>[a-z][a-z0-9]{2,40})(?:=\d{1,4})?=standard_zrs\b|\bName\s{0,4}=\s{0,4}[""'](?<region>[A-Za-z][A-Za-z0-9 ]{2,40})[""'][^}\n]{0,200}Standard_ZRS",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Location = new(
        @"(?<![\w-])(?:-l|--location|-Location)[\s:=]{1,4}(?:[""'](?<region>[A-Za-z][A-Za-z0-9 ]{2,40})[""']|(?<region>[A-Za-z][A-Za-z0-9]{2,40}))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The region[ '{TargetRegion}'] does not offer zone-redundant storage (Standard_ZRS) for images.",
        MessageConfirmed = "The region[ '{TargetRegion}'] has no availability zones, so it has no zone-redundant storage.",
        MessageRefuted = "The region[ '{TargetRegion}'] has availability zones[ ({Zones})], so zone-redundant storage is now possible there.",
        Cause = "Standard_ZRS was specified for a region that does not offer zone-redundant storage for images.",
        Remedy = "Use Standard_LRS or Premium_LRS in that region, and Standard_ZRS only in regions with availability zones. The type cannot be changed later.",
    };

    internal override string[] Sentences =>
    [
        "ZRS storage account type is not supported in this region.",
    ];

    internal override string[] LookalikeSentences =>
    [
        "The storage account failed to create due to redundancy configuration - Sku: Standard_ZRS, Kind: <Kind> - not available in selected Region - <Region>.",
    ];

    public override string AzPowerShell => VersionCommands.NewAzPowerShell("<Version>") + " -TargetRegion @(" + OwnInAzPowerShell + "@{Name='<TargetRegion>';ReplicaCount=3;StorageAccountType='Standard_LRS'})";

    public override string AzureCli => VersionCommands.NewAzureCli("<Version>") + " --target-regions " + OwnInAzureCli + "<TargetRegion>=3=Standard_LRS";

    // The target regions must include the location, once.
    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values)
    {
        var commands = base.CommandsFor(values);
        return values.TryGetValue("TargetRegion", out var region) && values.TryGetValue("Region", out var own) && AzureRegion.IsSame(region, own)
            ? new RuleCommands(commands.AzPowerShell.Replace(OwnInAzPowerShell, ""), commands.AzureCli.Replace(OwnInAzureCli, ""))
            : commands;
    }

    // A storage account or disk can have the same problem.
    bool ISentenceGuard.Accepts(RuleMatch ruleMatch)
    {
        if (ruleMatch.Evidence != GalleryEvidence.Gallery && (ruleMatch.Evidence != GalleryEvidence.None || ruleMatch.IsNearAny(DiskWords)))
            return false;
        if (RegionOf(ruleMatch) is { } region)
            ruleMatch.Values["TargetRegion"] = region;
        return true;
    }

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);
        if (verification["TargetRegion"] is not { } region)
            return Undetermined.Unnamed(NamedThing.Region);
        var locations = await verification.Azure.ListLocationsAsync(subscription, cancellation).ConfigureAwait(false);
        var location = locations.Items.FirstOrDefault(item => AzureRegion.IsSame(item.Name, region));
        if (location is null)
            return locations.Failure is { } failure ? Answer.NotEvaluated(failure) : Undetermined.RegionUnlisted(region);

        // Zone-redundant storage needs zones. No source lists regions with zones that do not offer it for images.
        var zones = location.AvailabilityZones;
        return zones == 0 ? Answer.Confirmed() : Answer.Refuted(("Zones", zones.ToString(CultureInfo.InvariantCulture)));
    }

    // With several such regions, it is not known which one is meant. Without target regions, it is the location.
    private static string? RegionOf(RuleMatch ruleMatch)
    {
        var body = ImageVersionMapping.Map(RequestedValue.Body(ruleMatch));
        return Single((body.TargetRegions ?? [])
                .Where(region => string.Equals(region.StorageAccountType, "Standard_ZRS", StringComparison.OrdinalIgnoreCase))
                .Select(region => region.Name ?? "")
                .Concat(Regions(TargetRegion, ruleMatch)))
            ?? (ruleMatch.IsNearAny("target-regions", "TargetRegion") ? null : Single(Regions(Location, ruleMatch).Concat([body.Location ?? ""])));
    }

    private static IEnumerable<string> Regions(Regex pattern, RuleMatch ruleMatch) =>
        pattern.Matches(ruleMatch.Nearby).Cast<Match>().Select(match => match.Groups["region"].Value);

    private static string? Single(IEnumerable<string> names)
    {
        var regions = names
            .Where(region => region.Length > 0)
            .GroupBy(AzureRegion.Normalize)
            .Take(2)
            .ToArray();
        return regions.Length == 1 ? regions[0].First() : null;
    }
}
