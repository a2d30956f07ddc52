using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The list of target regions is missing or does not include the location of the image version, where the source is.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; Packer's own check. Names are compared without spaces and case, as in the service.</remarks>
internal sealed class TargetRegionsLackSourceRegion() : Rule("SIG310", RuleArea.Version, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The target regions[ ({Regions})] do not include the image version's own location[, '{Region}'].",
        Cause = "The list of target regions is missing or does not include the location of the image version, where the source is.",
        Remedy = "Add the version's own location to the target regions, in addition to the regions you want to replicate to. In Packer, list the regions in replication_regions.",
    };

    internal override string[] Sentences =>
    [
        "Gallery image version publishing profile regions '<Regions>' must contain the location of image version '<Region>'",
        "Gallery image version publishing profile regions <Regions> must contain the location of image version <Region>",
        "A list of replication_regions must be specified for shared_image_gallery_destination",
    ];

    public override string AzPowerShell => VersionCommands.NewAzPowerShell("<Version>") + " -TargetRegion @(@{Name='<Region>';ReplicaCount=3}" + OtherRegions.AzPowerShell + ")";

    public override string AzureCli => VersionCommands.NewAzureCli("<Version>") + " --target-regions <Region>=3" + OtherRegions.AzureCli;

    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values) =>
        OtherRegions.In(base.CommandsFor(values), values.TryGetValue("Regions", out var regions) ? regions : null, values.TryGetValue("Region", out var own) ? own : null);

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
