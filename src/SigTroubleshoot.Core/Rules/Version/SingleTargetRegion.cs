using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The version is stored in only one region, so an outage of that region makes the image unavailable.</summary>
/// <remarks>Azure Proactive Resiliency Library, recommendation b14ee8ed.</remarks>
internal sealed class SingleTargetRegion() : Rule("SIG318", RuleArea.Version, FindingSeverity.Information), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The image version[ '{Version}'] is stored in only one region[, {Region}].",
        Cause = "The image version is stored in only one region, so an outage of that region makes the image unavailable.",
        Remedy = "Add a second target region for images that you need for recovery.",
    };

    public override string AzPowerShell => VersionCommands.UpdateAzPowerShell + " -TargetRegion @(@{Name='<Region>';ReplicaCount=3},@{Name='<OtherRegion>';ReplicaCount=3})";

    public override string AzureCli => VersionCommands.UpdateAzureCli + " --add publishingProfile.targetRegions name=<OtherRegion> regionalReplicaCount=3";

    // Only a specified list is checked; Shallow replication allows only one region.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (request.TargetRegions is null || ShallowReplicationMisused.IsShallow(request))
            return [];
        var regions = request.TargetRegions.Where(target => !string.IsNullOrWhiteSpace(target.Name)).GroupBy(target => AzureRegion.Normalize(target.Name), StringComparer.Ordinal).ToArray();
        return regions.Length == 1 ? [Answer.Failed(("Region", regions[0].First().Name))] : [];
    }
}
