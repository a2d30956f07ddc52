namespace SigTroubleshoot.Resources.Mapping;

/// <summary>
/// Reads an image definition from the parameters of New-AzGalleryImageDefinition, from a PSGalleryImage, or from ARM's
/// JSON, also that of a shared or community gallery: each value has one name in the parameters and a path in the others.
/// </summary>
internal static class ImageDefinitionMapping
{
    /// <summary>Whether it can be an image definition at all.</summary>
    public static bool IsRecognized(IResourceNode node) =>
        node.Find("Name", "GalleryImageDefinitionName", "Id", "Identifier", "Publisher", "OsType", "OsState").Exists;

    /// <summary>The type of a resource whose ID shows that it is not an image definition; null if it is one, or if it has no ID.</summary>
    public static string? OtherTypeOf(IResourceNode node) =>
        ResourceNames.IdOf(node) is { } id && (id.Definition.Length == 0 || id.Version.Length > 0) ? id.ResourceType : null;

    /// <summary>The definition; absent values are null.</summary>
    public static ImageDefinition Map(IResourceNode node)
    {
        var names = new ResourceNames(node);
        var name = names.Own ?? node.TextOf("GalleryImageDefinitionName");
        return new ImageDefinition
        {
            Id = names.Id?.ToString(),
            SubscriptionId = names.SubscriptionId,
            ResourceGroupName = names.ResourceGroup,
            GalleryName = names.Gallery,
            Name = name,
            Target = names.Target ?? name ?? "",
            Location = node.TextOf("Location"),
            ProvisioningState = node.TextOf("ProvisioningState"),
            Publisher = PublisherOf(node),
            Offer = OfferOf(node),
            Sku = SkuOf(node),
            OsType = node.TextOf("OsType"),
            OsState = node.TextOf("OsState"),
            HyperVGeneration = node.TextOf("HyperVGeneration"),
            Architecture = node.TextOf("Architecture"),
            EndOfLifeDate = node.TextOf("EndOfLifeDate", "EndOfLifeOn"),
            MinimumVCpu = node.TextOf("MinimumVCPU", "Recommended.VCPUs.Min"),
            MaximumVCpu = node.TextOf("MaximumVCPU", "Recommended.VCPUs.Max"),
            MinimumMemory = node.TextOf("MinimumMemory", "Recommended.Memory.Min"),
            MaximumMemory = node.TextOf("MaximumMemory", "Recommended.Memory.Max"),
            PurchasePlanName = node.TextOf("PurchasePlanName", "PurchasePlan.Name"),
            PurchasePlanPublisher = node.TextOf("PurchasePlanPublisher", "PurchasePlan.Publisher"),
            PurchasePlanProduct = node.TextOf("PurchasePlanProduct", "PurchasePlan.Product"),
            Features = ReadFeatures(node.Find("Feature", "Features")),
            Exists = names.Id is not null || node.Find("ProvisioningState").Exists,
        };
    }

    /// <summary>Whether a request says that it changes the features of an existing definition.</summary>
    public static bool AllowsUpdate(IResourceNode node) => node.Find("allowUpdateImage").Flag() == true;

    /// <summary>Only the publisher, the offer, and the SKU; null if absent.</summary>
    public static (string? Publisher, string? Offer, string? Sku) IdentifierOf(IResourceNode node) => (PublisherOf(node), OfferOf(node), SkuOf(node));

    private static string? PublisherOf(IResourceNode node) => node.TextOf("Publisher", "Identifier.Publisher");

    private static string? OfferOf(IResourceNode node) => node.TextOf("Offer", "Identifier.Offer");

    private static string? SkuOf(IResourceNode node) => node.TextOf("Sku", "Identifier.Sku");

    private static Dictionary<string, string> ReadFeatures(IResourceNode features)
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var feature in features.Items)
        {
            if (feature["Name"].Text is { } name)
                byName[name] = feature["Value"].Text ?? "";
        }

        return byName;
    }
}
