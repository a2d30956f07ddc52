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
        Remedy = "Add the version's own location to the target regions, in addition to the regions you want to replicate to.",
    };

    internal override string[] Sentences =>
    [
        "Gallery image version publishing profile regions '<Regions>' must contain the location of image version '<Region>'",
        "Gallery image version publishing profile regions <Regions> must contain the location of image version <Region>",
        "A list of replication_regions must be specified for shared_image_gallery_destination",
    ];

    public override string AzPowerShell => VersionCommands.NewAzPowerShell("<Version>") + " -TargetRegion @(@{Name='<Region>';ReplicaCount=3},@{Name='<OtherRegion>';ReplicaCount=3})";

    public override string AzureCli => VersionCommands.NewAzureCli("<Version>") + " --target-regions <Region>=3 <OtherRegion>=3";

    internal override void Explain(Dictionary<string, string> values)
    {
        if (!values.ContainsKey("OtherRegion") && values.TryGetValue("Regions", out var regions) && regions.Split(',')[0].Trim() is { Length: > 0 } first)
            values["OtherRegion"] = first;
    }

    // Without target regions, the service uses the location.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (string.IsNullOrWhiteSpace(request.Location) || request.TargetRegions is not { Count: > 0 } targets)
            return [];
        var names = targets.Select(target => target.Name).Where(name => !string.IsNullOrWhiteSpace(name)).ToArray();
        var location = AzureRegion.Normalize(request.Location);
        return names.Length == 0 || names.Any(name => AzureRegion.Normalize(name) == location)
            ? []
            : [Answer.Failed(("Property", "TargetRegions"), ("Regions", string.Join(", ", names)), ("Region", request.Location), ("OtherRegion", names[0]))];
    }
}
