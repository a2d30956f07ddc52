namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads the source of an image version, whichever kind of resource it is.</summary>
internal static class SourceImageMapping
{
    /// <summary>The source; null if its ID is absent or not that of a possible source.</summary>
    public static SourceImage? Map(IResourceNode node) =>
        ResourceId.TryParse(node.TextOf("id"), out var id) && Map(id, node) is { Kind: not SourceKind.Unknown } source ? source : null;

    /// <summary>The source with an ID. The OS of an image version is in its definition. For any other kind of resource, only the location and the state are read.</summary>
    public static SourceImage Map(ResourceId id, IResourceNode node, ImageDefinition? definition = null)
    {
        var source = id switch
        {
            { IsVirtualMachine: true } => SourceImage.Of(VirtualMachineMapping.Map(node)),
            { IsManagedImage: true } => SourceImage.Of(ManagedImageMapping.Map(node)),
            { IsDisk: true } or { IsSnapshot: true } => SourceImage.Of(DiskMapping.Map(node) with { Id = id.ToString() }),
            { IsGalleryVersion: true } => SourceImage.Of(ImageVersionMapping.Map(node), definition),
            _ => OfAnother(AzureResourceMapping.Map(node)),
        };
        return source with { Id = id.ToString() };
    }

    private static SourceImage OfAnother(AzureResource resource) => new() { Location = resource.Location, ProvisioningState = resource.ProvisioningState };
}
