using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The target regions are specified in the old way and in the new way at the same time.</summary>
/// <remarks>
/// The configuration tests of hashicorp/packer-plugin-azure for the sentence; the plugin also refuses replication_regions together with
/// target_region. Image Builder's template reference: each of its two lists can be specified only if the other is not.
/// </remarks>
internal sealed class TargetRegionsStatedTwice() : Rule("SIG344", RuleArea.Version, FindingSeverity.Error), ICheck<TemplateResource>, ICheck<PackerBuild>
{
    internal override RuleText Text => new()
    {
        Message = "The target regions are specified in two ways[: {Properties}][ ({Regions})].",
        Cause = "The regions are specified in the old way and in the new way at the same time: replication_regions or shared_image_gallery_replica_count together with target_region blocks in Packer, or replicationRegions together with targetRegions in an Image Builder template.",
        Remedy = "Keep the target_region blocks (Packer) or targetRegions (Image Builder), with the number of replicas inside each, and remove the older settings.",
    };

    internal override string[] Sentences =>
    [
        "shared_image_gallery_replica_count` can not be defined alongside `target_region`; you can define `replicas` inside each target_region block to set the number replicas for each region",
    ];

    IEnumerable<Answer> ICheck<TemplateResource>.Check(TemplateResource resource) =>
        from target in resource.ImageTemplate?.Targets ?? []
        where target is { ReplicationRegions: not null, TargetRegions: not null }
        select Answer.Failed(("Properties", "replicationRegions, targetRegions"), ("Regions", target.TargetRegions));

    IEnumerable<Answer> ICheck<PackerBuild>.Check(PackerBuild build)
    {
        if (build.TargetRegions.Count == 0)
            yield break;
        List<string> older = [];
        if (build.ReplicationRegions.Count > 0)
            older.Add("replication_regions");
        if (build.ReplicaCount is not null)
            older.Add("shared_image_gallery_replica_count");
        if (older.Count > 0)
            yield return Answer.Failed(("Properties", string.Join(", ", older.Append("target_region"))), ("Regions", string.Join(", ", build.TargetRegions.Select(region => region.Name))));
    }
}
