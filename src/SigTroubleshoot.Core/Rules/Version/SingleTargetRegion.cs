using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The version is kept in one region only, so an outage of that region takes the image away with it.</summary>
/// <remarks>Azure Proactive Resiliency Library, recommendation b14ee8ed.</remarks>
internal sealed class SingleTargetRegion() : Rule("SIG318", RuleArea.Version, FindingSeverity.Information), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The image version[ '{Version}'] is kept in one region only[, {Region}].",
        Cause = "The version is kept in one region only, so an outage of that region takes the image away with it.",
        Remedy = "Add a second target region for images that matter for recovery.",
    };

    public override string AzPowerShell => VersionCommands.UpdateAzPowerShell + " -TargetRegion @(@{Name='<Region>';ReplicaCount=3},@{Name='<OtherRegion>';ReplicaCount=3})";

    public override string AzureCli => VersionCommands.UpdateAzureCli + " --add publishingProfile.targetRegions name=<OtherRegion> regionalReplicaCount=3";

    // Only a list that was given is judged; Shallow replication allows one region alone.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (request.TargetRegions is null || ShallowReplicationMisused.IsShallow(request))
            return [];
        var regions = request.TargetRegions.Where(target => !string.IsNullOrWhiteSpace(target.Name)).GroupBy(target => AzureRegion.Normalize(target.Name), StringComparer.Ordinal).ToArray();
        return regions.Length == 1 ? [Answer.Failed(("Region", regions[0].First().Name))] : [];
    }
}
