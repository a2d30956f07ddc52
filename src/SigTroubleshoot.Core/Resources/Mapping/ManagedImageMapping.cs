namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a managed image from ARM's JSON, a template, the output of the Azure CLI, or a PSImage.</summary>
internal static class ManagedImageMapping
{
    /// <summary>Where the service reads the generation.</summary>
    public const string Generation = "properties.hyperVGeneration";

    /// <summary>The image; absent values are null.</summary>
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
