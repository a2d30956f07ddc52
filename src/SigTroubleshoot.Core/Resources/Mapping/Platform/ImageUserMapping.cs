namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads what a resource refers to, from a record of Azure Resource Graph that contains only these columns.</summary>
internal static class ImageUserMapping
{
    /// <summary>The columns, and where Azure has them.</summary>
    public const string Columns =
        "id, type, location, managedBy, capacity = sku.capacity, imageReference = properties.storageProfile.imageReference,"
        + " modelReference = properties.virtualMachineProfile.storageProfile.imageReference, creationData = properties.creationData,"
        + " buildSource = properties.source, distribute = properties.distribute, versionSource = properties.storageProfile.source";

    /// <summary>The columns of a scale set's instance.</summary>
    public const string InstanceColumns = "id, location, imageReference = properties.storageProfile.imageReference";

    /// <summary>A text with all references of a resource, so that a query can find those to galleries.</summary>
    public const string References =
        "strcat(tostring(properties.storageProfile.imageReference), tostring(properties.virtualMachineProfile.storageProfile.imageReference),"
        + " tostring(properties.creationData), tostring(properties.source), tostring(properties.distribute), tostring(properties.storageProfile.source))";

    /// <summary>The same of a scale set's instance.</summary>
    public const string InstanceReferences = "tostring(properties.storageProfile.imageReference)";

    // Where a resource that is created from one image, or builds upon one, has its reference.
    private static readonly string[] SingleReferences =
    [
        "properties.storageProfile.imageReference", "properties.virtualMachineProfile.storageProfile.imageReference",
        "properties.creationData.galleryImageReference", "properties.creationData.imageReference", "properties.storageProfile.source",
    ];

    /// <summary>The ID of the image of a resource that has only one, in lowercase; empty if it has none.</summary>
    public static readonly string ImageId = "tolower(" + FirstOf("id", "sharedGalleryImageId", "communityGalleryImageId") + ")";

    /// <summary>The version that was chosen if the ID does not specify one; empty if Azure does not show it.</summary>
    public static readonly string ExactVersion = FirstOf("exactVersion");

    /// <summary>The resource; null if the record has no ID.</summary>
    public static ImageUser? Map(IResourceNode node) => node.FilledTextOf("id") is not { } id ? null : new ImageUser
    {
        Id = id,
        Location = node.FilledTextOf("location"),
        ManagedBy = node.FilledTextOf("managedBy"),
        Capacity = node["capacity"].Number(),
        Image = Mention(node["imageReference"]),
        ModelImage = Mention(node["modelReference"]),
        CreatedFrom = [.. new[] { node["creationData"]["galleryImageReference"], node["creationData"]["imageReference"], node["versionSource"] }.Select(Mention).OfType<ImageMention>()],
        BuiltFrom = node["buildSource"].FilledTextOf("imageVersionId"),
        Targets = [.. node["distribute"].Items.Select(target => target.FilledTextOf("galleryImageId")).OfType<string>()],
    };

    private static string FirstOf(params string[] names) =>
        "coalesce(" + string.Join(", ", SingleReferences.SelectMany(path => names.Select(name => $"tostring({path}.{name})"))) + ")";

    private static ImageMention? Mention(IResourceNode node) =>
        node.FilledTextOf("id", "sharedGalleryImageId", "communityGalleryImageId") is { } id ? new ImageMention(id, node.FilledTextOf("exactVersion")) : null;
}
