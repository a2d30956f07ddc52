namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a managed image from ARM's JSON, from a template, from what az CLI prints, or from a PSImage.</summary>
internal static class ManagedImageMapping
{
    /// <summary>The image; whatever is absent is null.</summary>
    public static ManagedImage Map(IResourceNode node)
    {
        var profile = node.Find("storageProfile");
        var osDisk = profile["osDisk"];
        return new ManagedImage
        {
            Id = node.FilledTextOf("id"),
            Location = node.FilledTextOf("location"),
            ProvisioningState = node.FilledTextOf("provisioningState"),
            HyperVGeneration = node.FilledTextOf("hyperVGeneration"),
            MisplacedHyperVGeneration = osDisk.FilledTextOf("hyperVGeneration"),
            OsType = osDisk.FilledTextOf("osType"),
            OsState = osDisk.FilledTextOf("osState"),
            OSDisk = SourceDiskMapping.Map(osDisk),
            DataDisks = SourceDiskMapping.MapDataDisks(profile),
        };
    }
}
