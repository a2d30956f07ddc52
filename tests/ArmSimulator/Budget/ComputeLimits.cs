namespace SigTroubleshoot.ArmSimulator;

/// <summary>How many requests of one operation Compute allows in each subscription and region.</summary>
/// <param name="ThreeMinutes">In 3 minutes.</param>
/// <param name="ThirtyMinutes">In 30 minutes.</param>
public sealed record ComputeLimits(int ThreeMinutes, int ThirtyMinutes)
{
    /// <summary>The limits by operation, as recorded answers of Azure show them: the highest counts seen, rounded up.</summary>
    public static IReadOnlyDictionary<string, ComputeLimits> Recorded { get; } = new Dictionary<string, ComputeLimits>(StringComparer.Ordinal)
    {
        ["GetGalleryImageVersion"] = new(2000, 10_000),
        ["GetGalleryApplicationVersion"] = new(2000, 10_000),
        ["GetGalleryArtifactVersion"] = new(2000, 10_000),
        ["ListGalleryImageVersionsInGalleryImage"] = new(1500, 10_000),
        ["ListSoftDeletedResourcesInGallery"] = new(1500, 10_000),
        ["ListGalleryArtifactVersion"] = new(800, 4000),
        ["GetGalleryImage"] = new(600, 3000),
        ["GetGallery"] = new(350, 2500),
        ["ListGalleryInResourceGroup"] = new(100, 1000),
        ["CreateUpdateGalleryImageVersion"] = new(375, 1200),
        ["DeleteGalleryImageVersion"] = new(150, 1000),
        ["CreateUpdateGalleryImage"] = new(150, 750),
        ["DeleteGalleryImage"] = new(50, 300),
        ["CreateUpdateGallery"] = new(50, 300),
        ["DeleteGallery"] = new(50, 300),
        ["GetOperationStatus"] = new(5000, 15_000),
        ["LowCostGet"] = new(4000, 32_000),
    };

    /// <summary>The operation that a request is; null if Compute does not count it.</summary>
    internal static string? OperationOf(ArmCall call)
    {
        var path = call.Path;
        if (path.Namespace is null || !path.Namespace.Equals("Microsoft.Compute", StringComparison.OrdinalIgnoreCase))
            return null;
        var types = string.Join('/', path.TypeWords).ToLowerInvariant();
        var verb = call.Method switch { "PUT" or "PATCH" => "CreateUpdate", "DELETE" => "Delete", _ => "Get" };
        return (types, path.IsResource) switch
        {
            ("galleries/images/versions", false) => "ListGalleryImageVersionsInGalleryImage",
            ("galleries/images/versions", _) => verb + "GalleryImageVersion",
            ("galleries/images", true) => verb + "GalleryImage",
            ("galleries", false) => "ListGalleryInResourceGroup",
            ("galleries", _) => verb + "Gallery",
            ("galleries/applications/versions", true) when verb == "Get" => "GetGalleryApplicationVersion",
            ("galleries/softdeletedartifacttypes/artifacts/versions", _) => "ListSoftDeletedResourcesInGallery",
            ("locations/sharedgalleries/images/versions" or "locations/communitygalleries/images/versions", false) => "ListGalleryArtifactVersion",
            ("locations/sharedgalleries/images/versions" or "locations/communitygalleries/images/versions", _) => "GetGalleryArtifactVersion",
            ("locations/capsoperations", _) => "GetOperationStatus",
            ("virtualmachines" or "virtualmachinescalesets" or "disks" or "snapshots" or "images", true) when verb == "Get" => "LowCostGet",
            _ => null,
        };
    }
}
