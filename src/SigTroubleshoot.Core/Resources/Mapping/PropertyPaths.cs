using System.Globalization;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Where a template states what a rule objects to: paths from the resource, with dots; a position in a list is a number.</summary>
internal static class PropertyPaths
{
    /// <summary>The source of the whole image.</summary>
    public const string Source = "properties.storageProfile.source";

    /// <summary>The SKU in the identifier of an image definition.</summary>
    public const string Sku = "properties.identifier.sku";

    /// <summary>The OS profile of a VM.</summary>
    public const string OsProfile = "properties.osProfile";

    /// <summary>The OS profile of a scale set.</summary>
    public const string ScaleSetOsProfile = "properties.virtualMachineProfile.osProfile";

    // By the names of the parameters of New-AzGalleryImageDefinition.
    private static readonly Dictionary<string, string> OfDefinition = new(StringComparer.Ordinal)
    {
        ["Location"] = "location",
        ["Publisher"] = "properties.identifier.publisher",
        ["Offer"] = "properties.identifier.offer",
        ["Sku"] = Sku,
        ["OsType"] = "properties.osType",
        ["OsState"] = "properties.osState",
    };

    // By the names of the parameters of New-AzGalleryImageVersion.
    private static readonly (string Parameter, string Path)[] Sources =
    [
        ("SourceImageId", Source + ".id"),
        ("SourceImageVMId", Source + ".virtualMachineId"),
        ("CommunityGalleryImageId", Source + ".communityGalleryImageId"),
        ("OSDiskImage", "properties.storageProfile.osDiskImage"),
        ("DataDiskImage", "properties.storageProfile.dataDiskImages"),
    ];

    /// <summary>The path of a property of an image definition; null if it is not known.</summary>
    /// <param name="parameter">The parameter of New-AzGalleryImageDefinition.</param>
    public static string? InDefinition(string parameter) => OfDefinition.TryGetValue(parameter, out var path) ? path : null;

    /// <summary>A path as messages show it: without the properties that all of them are in.</summary>
    public static string InProperties(string path) => path.StartsWith("properties.", StringComparison.OrdinalIgnoreCase) ? path.Substring("properties.".Length) : path;

    /// <summary>The name of a target region of an image version.</summary>
    /// <param name="index">Its position in the list.</param>
    public static string TargetRegion(int index) => $"properties.publishingProfile.targetRegions.{index.ToString(CultureInfo.InvariantCulture)}.name";

    /// <summary>The path of a source of an image version.</summary>
    /// <param name="parameter">The parameter of New-AzGalleryImageVersion.</param>
    public static string SourceOf(string parameter) => Array.Find(Sources, source => source.Parameter == parameter).Path ?? Source;

    /// <summary>The paths of a setting in the block with the image version that Packer creates: the block may be in a list.</summary>
    public static IEnumerable<string> InPackerDestination(string setting) => [$"shared_image_gallery_destination.{setting}", $"shared_image_gallery_destination.0.{setting}"];
}
