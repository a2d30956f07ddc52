using SigTroubleshoot.Resources;

namespace SigTroubleshoot;

/// <summary>
/// What kind of image a finding is about, which follows from the ID in its values: one of the user's own gallery, one of
/// another owner's community or direct shared gallery, or a gallery application.
/// </summary>
internal static class GalleryItemKind
{
    /// <summary>The public name of a community gallery.</summary>
    public const string CommunityGallery = "CommunityGallery";

    /// <summary>The unique name of a direct shared gallery.</summary>
    public const string SharedGallery = "SharedGallery";

    /// <summary>The gallery application.</summary>
    public const string Application = "Application";

    private static readonly string[] Ids = ["ResourceId", "ImageId", "GalleryId"];

    /// <summary>Adds the names that tell the kinds apart.</summary>
    public static void Complete(Dictionary<string, string> values)
    {
        foreach (var name in Ids)
        {
            if (!values.TryGetValue(name, out var text) || !ResourceId.TryParse(text, out var id) || id.Gallery.Length == 0 || IsOther(id, values))
                continue;
            if (id.IsCommunityGallery)
                AddIfNew(values, CommunityGallery, id.Gallery);
            else if (id.IsSharedGallery)
                AddIfNew(values, SharedGallery, id.Gallery);
            AddIfNew(values, Application, id.Application);
            AddIfNew(values, "Region", id.Location);
            return;
        }
    }

    /// <summary>Whether the image belongs to another owner, who alone can change it.</summary>
    public static bool IsOfAnotherOwner(IReadOnlyDictionary<string, string> values) => values.ContainsKey(CommunityGallery) || values.ContainsKey(SharedGallery);

    // A community image may be the source of a version in the gallery that the finding is about.
    private static bool IsOther(ResourceId id, Dictionary<string, string> values) =>
        values.TryGetValue("Gallery", out var gallery) && !string.Equals(gallery, id.Gallery, StringComparison.OrdinalIgnoreCase);

    private static void AddIfNew(Dictionary<string, string> values, string name, string value)
    {
        if (value.Length > 0 && !values.ContainsKey(name))
            values[name] = value;
    }
}
