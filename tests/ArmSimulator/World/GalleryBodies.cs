using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The properties of an image definition.</summary>
/// <param name="OsType"><c>Windows</c> or <c>Linux</c>.</param>
/// <param name="OsState"><c>Generalized</c> or <c>Specialized</c>.</param>
/// <param name="Generation"><c>V1</c> or <c>V2</c>.</param>
public sealed record ImageKind(string OsType, string OsState, string Generation)
{
    /// <summary><c>x64</c> or <c>Arm64</c>.</summary>
    public string Architecture { get; init; } = "x64";

    /// <summary>The feature <c>SecurityType</c>; null for none.</summary>
    public string? SecurityType { get; init; }

    /// <summary>Publisher, offer, and SKU; null for names derived from the definition's.</summary>
    public (string Publisher, string Offer, string Sku)? Identifier { get; init; }

    /// <summary>The purchase plan: name, publisher, product. Null for none.</summary>
    public (string Name, string Publisher, string Product)? Plan { get; init; }
}

/// <summary>Galleries and image definitions in the format of Azure's responses.</summary>
public static class GalleryBodies
{
    /// <summary>Adds a gallery.</summary>
    public static JsonResource PutGallery(World world, string id, string location, JsonObject? moreProperties = null)
    {
        var path = ResourcePath.Parse(id);
        var properties = new JsonObject
        {
            ["description"] = $"Images of {path.Name}.",
            ["identifier"] = new JsonObject { ["uniqueName"] = $"{path.SubscriptionId}-{path.Name.ToUpperInvariant()}" },
            ["provisioningState"] = "Succeeded",
        };
        Add(properties, moreProperties);
        return world.Put(id, new JsonObject { ["location"] = location, ["tags"] = new JsonObject(), ["properties"] = properties });
    }

    /// <summary>Adds an image definition.</summary>
    public static JsonResource PutDefinition(World world, string id, string location, ImageKind kind, JsonObject? moreProperties = null)
    {
        var name = ResourcePath.Parse(id).Name;
        var (publisher, offer, sku) = kind.Identifier ?? ("Contoso", name, "standard");
        var properties = new JsonObject
        {
            ["hyperVGeneration"] = kind.Generation,
            ["architecture"] = kind.Architecture,
            ["osType"] = kind.OsType,
            ["osState"] = kind.OsState,
            ["identifier"] = new JsonObject { ["publisher"] = publisher, ["offer"] = offer, ["sku"] = sku },
            ["provisioningState"] = "Succeeded",
        };
        if (kind.SecurityType is not null)
            properties["features"] = new JsonArray(new JsonObject { ["name"] = "SecurityType", ["value"] = kind.SecurityType });
        if (kind.Plan is var (plan, planPublisher, product))
            properties["purchasePlan"] = new JsonObject { ["name"] = plan, ["publisher"] = planPublisher, ["product"] = product };
        Add(properties, moreProperties);
        return world.Put(id, new JsonObject { ["location"] = location, ["tags"] = new JsonObject(), ["properties"] = properties });
    }

    /// <summary>Adds a gallery that others see: <c>sharedGalleries</c> or <c>communityGalleries</c>.</summary>
    /// <param name="world">The world to add it to.</param>
    /// <param name="kind"><c>shared</c> or <c>community</c>.</param>
    /// <param name="region">The region that it is visible in.</param>
    /// <param name="name">Its unique or public name.</param>
    /// <param name="image">The name of its image definition.</param>
    /// <param name="what">The properties of the image definition.</param>
    /// <param name="versions">The names of its image versions, each with its publishing date.</param>
    public static void PutShared(World world, string kind, string region, string name, string image, ImageKind what, params (string Number, DateTimeOffset Published)[] versions)
    {
        var galleryId = $"/providers/Microsoft.Compute/locations/{region}/{(kind == "shared" ? "sharedGalleries" : "communityGalleries")}/{name}";
        var unique = $"/{(kind == "shared" ? "SharedGalleries" : "CommunityGalleries")}/{name}";
        var (publisher, offer, sku) = what.Identifier ?? ("Fabrikam", image, "standard");
        Put(galleryId, unique, []);
        var seen = new JsonObject
        {
            ["osType"] = what.OsType,
            ["osState"] = what.OsState,
            ["hyperVGeneration"] = what.Generation,
            ["architecture"] = what.Architecture,
            ["identifier"] = new JsonObject { ["publisher"] = publisher, ["offer"] = offer, ["sku"] = sku },
            ["recommended"] = new JsonObject(),
        };
        if (what.SecurityType is not null)
            seen["features"] = new JsonArray(new JsonObject { ["name"] = "SecurityType", ["value"] = what.SecurityType });
        Put($"{galleryId}/images/{image}", $"{unique}/Images/{image}", seen);
        foreach (var (number, published) in versions)
            PutSharedVersion(world, kind, region, name, image, number, published);

        void Put(string id, string uniqueId, JsonObject properties) => PutSharedItem(world, id, kind, region, uniqueId, properties);
    }

    /// <summary>Puts a version of such an image in.</summary>
    /// <param name="world">Where to.</param>
    /// <param name="kind"><c>shared</c> or <c>community</c>.</param>
    /// <param name="region">The region it is seen in.</param>
    /// <param name="name">The unique or public name of the gallery.</param>
    /// <param name="image">The name of the image.</param>
    /// <param name="number">The version.</param>
    /// <param name="published">When it was published.</param>
    /// <param name="moreProperties">More properties, such as <c>imageState</c>.</param>
    /// <param name="isBare">Whether a directly shared version shows nothing but its publishing date, as in the first API versions.</param>
    public static void PutSharedVersion(
        World world, string kind, string region, string name, string image, string number, DateTimeOffset published, JsonObject? moreProperties = null, bool isBare = false)
    {
        var properties = new JsonObject
        {
            ["publishedDate"] = ArmTime.Text(published),
        };
        if (kind == "community" || !isBare)
        {
            properties["excludeFromLatest"] = false;
            properties["storageProfile"] = new JsonObject { ["osDiskImage"] = new JsonObject { ["diskSizeGB"] = 30, ["hostCaching"] = "ReadWrite" } };
        }

        if (kind == "community")
            properties["disclaimer"] = "The owner of the gallery publishes this image.";
        Add(properties, moreProperties);
        PutSharedItem(
            world,
            $"/providers/Microsoft.Compute/locations/{region}/{kind}Galleries/{name}/images/{image}/versions/{number}",
            kind,
            region,
            $"/{(kind == "shared" ? "SharedGalleries" : "CommunityGalleries")}/{name}/Images/{image}/Versions/{number}",
            properties);
    }

    /// <summary>Puts a deleted version into the recycle bin of its gallery, in the shape of API 2026-03-03.</summary>
    /// <param name="world">Where to.</param>
    /// <param name="definitionId">The image definition.</param>
    /// <param name="versions">The numbers of the versions, when each was deleted, until when it can be deployed by its number, and until when it can be restored.</param>
    public static void PutDeleted(World world, string definitionId, params (string Number, DateTimeOffset Deleted, DateTimeOffset ConsumptionEnd, DateTimeOffset HardDeletion)[] versions)
    {
        var definition = ResourcePath.Parse(definitionId);
        var bin = $"{definition.Up(2).Text}/softDeletedArtifactTypes/Images/artifacts/{definition.Name}/versions";
        world.PutList(bin, versions.Select(version => new JsonObject
        {
            ["id"] = $"{bin}/{version.Number}",
            ["name"] = version.Number,
            ["type"] = "Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions",
            ["properties"] = new JsonObject
            {
                ["resourceArmId"] = $"{definitionId}/versions/{version.Number}",
                ["softDeletedTime"] = ArmTime.Text(version.Deleted),
                ["softDeletedArtifactType"] = "Images",
                ["consumptionEndTime"] = ArmTime.Text(version.ConsumptionEnd),
                ["hardDeletionTargetTime"] = ArmTime.Text(version.HardDeletion),
            },
        }));
    }

    private static void PutSharedItem(World world, string id, string kind, string region, string uniqueId, JsonObject properties) => world.Put(id, new JsonObject
    {
        // These have no ID and no type in Azure, only the identifier.
        ["id"] = null,
        ["type"] = null,
        ["location"] = kind == "community" ? Regions.Joined(region) : region,
        ["identifier"] = new JsonObject { ["uniqueId"] = uniqueId },
        ["properties"] = properties,
    });

    private static void Add(JsonObject properties, JsonObject? more)
    {
        foreach (var (key, value) in more ?? [])
            properties[key] = value?.DeepClone();
    }
}
