using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Use;

/// <summary>Collects the versions of one image definition after the other from the pages of a list that is ordered by ID; only one definition is in memory.</summary>
internal sealed class VersionStream
{
    private readonly Func<Gallery, ResourceId, IReadOnlyList<ImageVersion>, bool, Task> _onDefinition;
    private readonly Dictionary<string, Gallery> _galleries;
    private readonly List<ImageVersion> _versions = [];
    private ResourceId? _definition;

    /// <param name="galleries">The galleries whose versions are wanted.</param>
    /// <param name="onDefinition">Processes a definition: its gallery, its ID, its versions, and whether these are all.</param>
    public VersionStream(IEnumerable<Gallery> galleries, Func<Gallery, ResourceId, IReadOnlyList<ImageVersion>, bool, Task> onDefinition)
    {
        _onDefinition = onDefinition;
        _galleries = new Dictionary<string, Gallery>(StringComparer.OrdinalIgnoreCase);
        foreach (var gallery in galleries)
            _galleries[gallery.Id ?? ""] = gallery;
    }

    /// <summary>Takes a page.</summary>
    public async Task TakeAsync(IReadOnlyList<JsonValue> page)
    {
        foreach (var node in page.Select(item => new JsonNode(item)))
        {
            if (ResourceNames.IdOf(node) is not { IsGalleryVersion: true } id || !_galleries.ContainsKey(id.GalleryId!.ToString()))
                continue;
            if (!id.DefinitionId!.Equals(_definition))
            {
                await EndAsync(isWhole: true).ConfigureAwait(false);
                _definition = id.DefinitionId;
            }

            _versions.Add(ImageVersionMapping.Map(node));
        }
    }

    /// <summary>Passes on the definition in progress.</summary>
    /// <param name="isWhole">Whether all its versions were in the list.</param>
    public async Task EndAsync(bool isWhole)
    {
        if (_definition is { } definition)
            await _onDefinition(_galleries[definition.GalleryId!.ToString()], definition, [.. _versions], isWhole).ConfigureAwait(false);
        _definition = null;
        _versions.Clear();
    }
}
