namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads an item of a gallery's recycle bin.</summary>
internal static class SoftDeletedVersionMapping
{
    /// <summary>The deleted version.</summary>
    public static SoftDeletedVersion Map(IResourceNode node)
    {
        // Its own ID is in the recycle bin; its former ID contains its name.
        var name = ResourceId.TryParse(node.TextOf("resourceArmId"), out var id) ? id.Version : (node["name"].Text ?? "").Split('/').Last();
        return new SoftDeletedVersion(name, node.FilledTextOf("softDeletedTime"))
        {
            ConsumptionEndTime = node.Find("consumptionEndTime").Date(),
            HardDeletionTime = node.Find("hardDeletionTargetTime").Date(),
        };
    }
}
