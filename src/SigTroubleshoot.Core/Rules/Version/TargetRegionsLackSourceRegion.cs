using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The list of target regions is missing or does not include the location of the image version, where the source is.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; Packer's own check. Names are compared without spaces and case, as in the service.</remarks>
internal sealed class TargetRegionsLackSourceRegion() : Rule("SIG310", RuleArea.Version, FindingSeverity.Error), ICheck<ImageVersion>
{
    private const string Other = "<OtherRegion>";
    private const string OtherInAzPowerShell = ",@{Name='" + Other + "';ReplicaCount=3}";
    private const string OtherInAzureCli = " " + Other + "=3";

    internal override RuleText Text => new()
    {
        Message = "The target regions[ ({Regions})] do not include the image version's own location[, '{Region}'].",
        Cause = "The list of target regions is missing or does not include the location of the image version, where the source is.",
        Remedy = "Add the version's own location to the target regions, in addition to the regions you want to replicate to.",
    };

    internal override string[] Sentences =>
    [
        "Gallery image version publishing profile regions '<Regions>' must contain the location of image version '<Region>'",
        "Gallery image version publishing profile regions <Regions> must contain the location of image version <Region>",
        "A list of replication_regions must be specified for shared_image_gallery_destination",
    ];

    public override string AzPowerShell => VersionCommands.NewAzPowerShell("<Version>") + " -TargetRegion @(@{Name='<Region>';ReplicaCount=3}" + OtherInAzPowerShell + ")";

    public override string AzureCli => VersionCommands.NewAzureCli("<Version>") + " --target-regions <Region>=3" + OtherInAzureCli;

    // The list in the command replaces the requested one, so it must contain every requested region.
    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values)
    {
        var commands = base.CommandsFor(values);
        var regions = Requested(values);
        return regions.Length == 0
            ? commands
            : new RuleCommands(
                commands.AzPowerShell.Replace(OtherInAzPowerShell, string.Concat(regions.Select(region => OtherInAzPowerShell.Replace(Other, region)))),
                commands.AzureCli.Replace(OtherInAzureCli, string.Concat(regions.Select(region => OtherInAzureCli.Replace(Other, region)))));
    }

    private static string[] Requested(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue("Regions", out var regions)
            ? [.. regions.Split(',').Select(AzureRegion.Normalize).Where(region => region.Length > 0 && region.All(char.IsLetterOrDigit)).Distinct(StringComparer.Ordinal)]
            : [];

    // Without target regions, the service uses the location.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (string.IsNullOrWhiteSpace(request.Location) || request.TargetRegions is not { Count: > 0 } targets)
            return [];
        var names = targets.Select(target => target.Name).Where(name => !string.IsNullOrWhiteSpace(name)).ToArray();
        var location = AzureRegion.Normalize(request.Location);
        return names.Length == 0 || names.Any(name => AzureRegion.Normalize(name) == location)
            ? []
            : [Answer.Failed(("Regions", string.Join(", ", names)), ("Region", request.Location))];
    }
}
