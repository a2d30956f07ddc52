using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>
/// Resource Manager's sentence about an ID that it cannot follow, as far as the ID is that of the image to deploy. It uses the same
/// sentence for subnets, disks, and every other linked resource; only the path says which.
/// </summary>
internal static class LinkedImageId
{
    /// <summary>The code of the error.</summary>
    public const string Code = "LinkedInvalidPropertyId";

    // Kept equal for the rules that share it: then each of them gets a match and decides by the ID.
    private static readonly string[] Paths =
    [
        "properties.storageProfile.imageReference.id",
        "properties.virtualMachineProfile.storageProfile.imageReference.id",
        "properties.creationData.galleryImageReference.id",
    ];

    private static readonly Regex SharedPath = new(@"\A/(?:communityGalleries|sharedGalleries)/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The sentences.</summary>
    public static string[] Sentences => [.. Paths.Select(path => $"Property id '<ResourceId>' at path '{path}' is invalid.")];

    /// <summary>Whether the sentence is about the image to deploy.</summary>
    public static bool IsMeant(RuleMatch match) => match.Says("ImageReference.id");

    /// <summary>Whether a text starts like the short ID of a community or directly shared image.</summary>
    public static bool IsSharedPath(string? text) => text is not null && SharedPath.IsMatch(text.Trim());

    /// <summary>Whether a text is the complete ID of a managed image, an image definition, or an image version.</summary>
    public static bool IsImageId(string? text) =>
        text is not null
        && text.Trim().StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase)
        && text.Trim().Trim('/').Split('/').All(segment => segment.Trim().Length > 0)
        && ResourceId.TryParse(text, out var id)
        && id is { SubscriptionId.Length: > 0, ResourceGroup.Length: > 0, Action.Length: 0 }
        && (id.IsGalleryImage || id.IsGalleryVersion || id.IsManagedImage);
}
