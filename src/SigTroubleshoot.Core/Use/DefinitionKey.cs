using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Use;

/// <summary>The names of an image definition: its own ID, and those by which others refer to it if its gallery is shared with them.</summary>
internal static class DefinitionKey
{
    /// <summary>The name in a reference; null if the reference is not to a gallery image.</summary>
    public static string? Of(ResourceId reference) =>
        reference.Definition.Length == 0 ? null
        : reference.IsSharedGallery ? Shared(reference.Gallery, reference.Definition)
        : reference.IsCommunityGallery ? Community(reference.Gallery, reference.Definition)
        : reference.DefinitionId?.ToString();

    /// <summary>All names of a definition.</summary>
    /// <param name="gallery">Its gallery.</param>
    /// <param name="definition">The definition.</param>
    public static IEnumerable<string> AllOf(Gallery gallery, ResourceId definition)
    {
        yield return definition.ToString();
        if (gallery.UniqueName is { Length: > 0 } unique)
            yield return Shared(unique, definition.Definition);
        foreach (var name in gallery.PublicNames)
            yield return Community(name, definition.Definition);
    }

    private static string Shared(string gallery, string definition) => $"/sharedGalleries/{gallery}/images/{definition}";

    private static string Community(string gallery, string definition) => $"/communityGalleries/{gallery}/images/{definition}";
}
