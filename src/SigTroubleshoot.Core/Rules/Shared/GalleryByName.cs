using SigTroubleshoot.Availability;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A gallery found only by its name; gallery names are unique in a subscription.</summary>
internal sealed class GalleryByName
{
    private readonly Gallery? _gallery;

    private GalleryByName(Gallery? gallery, ReadFailure? failure)
    {
        _gallery = gallery;
        Failure = gallery is null ? failure : null;
    }

    /// <summary>Its ID; empty if no gallery has this name.</summary>
    public string Id => _gallery?.Id ?? "";

    /// <summary>Its resource group; empty if no gallery has this name.</summary>
    public string ResourceGroup => _gallery?.ResourceGroupName ?? "";

    /// <summary>Its location; empty if no gallery has this name.</summary>
    public string Location => _gallery?.Location ?? "";

    /// <summary>Why the list could not be read completely, if the gallery is not in the part that was read; null otherwise.</summary>
    public ReadFailure? Failure { get; }

    /// <summary>Whether the gallery exists.</summary>
    public bool IsThere => _gallery is not null;

    /// <summary>Searches all galleries of a subscription.</summary>
    public static async Task<GalleryByName> FindAsync(AzureView azure, string subscriptionId, string name, CancellationToken cancellation)
    {
        var list = await azure.ListGalleriesAsync(subscriptionId, cancellation).ConfigureAwait(false);
        var found = list.Items.FirstOrDefault(gallery => gallery.Id is not null && string.Equals(gallery.Name, name, StringComparison.OrdinalIgnoreCase));
        if (found is not null && ResourceId.TryParse(found.Id, out var listed))
        {
            var own = await GallerySpelling.OfAsync(azure, listed, cancellation).ConfigureAwait(false);
            found = found with { Id = own.ToString(), ResourceGroupName = own.ResourceGroup };
        }

        return new GalleryByName(found, list.Failure);
    }
}
