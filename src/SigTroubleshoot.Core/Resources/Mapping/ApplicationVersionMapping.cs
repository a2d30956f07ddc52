namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a version of a gallery application from ARM's JSON, from what az CLI prints, or from an object of Az or Microsoft's SDK.</summary>
internal static class ApplicationVersionMapping
{
    /// <summary>The version; whatever is absent is null.</summary>
    public static ApplicationVersion Map(IResourceNode node) => new()
    {
        Id = node.FilledTextOf("id"),
        Location = node.FilledTextOf("location"),
        MediaLink = node.FilledTextOf("PublishingProfile.Source.MediaLink"),
        DefaultConfigurationLink = node.FilledTextOf("PublishingProfile.Source.DefaultConfigurationLink"),
        TargetRegions = [.. node.Find("PublishingProfile.TargetRegions").Items.Select(region => region["Name"].Text ?? "")],
        ReplicationStatus = ReplicationStatusMapping.Map(node.Find("ReplicationStatus")),
    };
}
