using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>Shallow replication is combined with several target regions or more than one replica, or is used for a production image.</summary>
/// <remarks>Microsoft's gallery page on Shallow; one region and one replica are what hashicorp/packer-plugin-azure#337 and #383 found and check; the sentence is the plugin's own.</remarks>
internal sealed class ShallowReplicationMisused() : Rule("SIG337", RuleArea.Version, FindingSeverity.Warning), ISentenceGuard, ICheck<ImageVersion>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "Shallow replication allows one region with one replica, but the image version[ '{Version}'] requests more[: {Regions}].",
        MessagePassed = "The image version[ {Version}] does not use shallow replication.",
        ["MessageDeployed"] = "The image version[ {Version}] uses shallow replication, which creates no full copies and is intended for tests.",
        Cause = "Shallow replication is combined with several target regions or more than one replica. It creates no full copies and is intended for tests and very large, rarely deployed images.",
        Remedy = "With Shallow, keep one target region (the version's own) and one replica. Use Full replication for everything deployed at scale. The mode cannot be changed later.",
    };

    internal override string[] Sentences =>
    [
        "When using shallow replication the replica count can only be 1, leaving this value unset will default to 1",
    ];

    public override string AzPowerShell => VersionCommands.NewAzPowerShell("<Version>");

    public override string AzureCli => VersionCommands.NewAzureCli("<Version>") + " --replication-mode Full";

    // Packer stops here; a service that accepted the request only keeps fewer copies.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        match.Severity = FindingSeverity.Error;
        return true;
    }

    /// <summary>Whether the request specifies Shallow replication.</summary>
    internal static bool IsShallow(ImageVersion request) =>
        string.Equals(request.ReplicationMode, "Shallow", StringComparison.OrdinalIgnoreCase);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (!IsShallow(request))
            return [];
        var regions = RegionReplicas.Of(request);
        return regions.Count > 1 || regions.Any(region => region.Count > 1)
            ? [Answer.Failed(("Property", "ReplicationMode"), ("Regions", RegionReplicas.Describe(regions)))]
            : [];
    }

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Question.Image.IsShared)
            return [];
        if (reading.Version is not { } version)
            return [reading.WithoutVersion()];
        return [IsShallow(version.Version) ? Answer.Failed().As("MessageDeployed") : Answer.Passed()];
    }
}
