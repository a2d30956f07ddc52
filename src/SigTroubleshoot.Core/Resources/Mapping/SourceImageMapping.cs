namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads what an image version can be made from, whichever kind of resource it is.</summary>
internal static class SourceImageMapping
{
    /// <summary>The source; null where its id is absent or of a kind that cannot be one.</summary>
    public static SourceImage? Map(IResourceNode node) =>
        ResourceId.TryParse(node.TextOf("id"), out var id) && Map(id, node) is { Kind: not SourceKind.Unknown } source ? source : null;

    /// <summary>The source of an id. Of another kind of resource the region and the state are read.</summary>
    public static SourceImage Map(ResourceId id, IResourceNode node)
    {
        var source = id switch
        {
            { IsVirtualMachine: true } => SourceImage.Of(VirtualMachineMapping.Map(node)),
            { IsManagedImage: true } => SourceImage.Of(ManagedImageMapping.Map(node)),
            { IsDisk: true } or { IsSnapshot: true } => SourceImage.Of(DiskMapping.Map(node) with { Id = id.ToString() }),
            { IsGalleryVersion: true } => SourceImage.Of(ImageVersionMapping.Map(node), null),
            _ => OfAnother(AzureResourceMapping.Map(node)),
        };
        return source with { Id = id.ToString() };
    }

    private static SourceImage OfAnother(AzureResource resource) => new() { Location = resource.Location, ProvisioningState = resource.ProvisioningState };
}
