using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A gallery found by its name alone; names of galleries are unique in a subscription.</summary>
internal sealed class GalleryByName
{
    private readonly Gallery? _gallery;

    private GalleryByName(Gallery? gallery, ReadFailure? failure)
    {
        _gallery = gallery;
        Failure = gallery is null ? failure : null;
    }

    /// <summary>Its id; empty where there is none of this name.</summary>
    public string Id => _gallery?.Id ?? "";

    /// <summary>Its resource group; empty where there is none of this name.</summary>
    public string ResourceGroup => _gallery?.ResourceGroupName ?? "";

    /// <summary>Its location; empty where there is none of this name.</summary>
    public string Location => _gallery?.Location ?? "";

    /// <summary>Why the list could not be read to its end, where the gallery is not among what was read; null otherwise.</summary>
    public ReadFailure? Failure { get; }

    /// <summary>Whether there is one.</summary>
    public bool IsThere => _gallery is not null;

    /// <summary>Looks for it among all galleries of a subscription.</summary>
    public static async Task<GalleryByName> FindAsync(AzureView azure, string subscriptionId, string name, CancellationToken cancellation)
    {
        var list = await azure.ListGalleriesAsync(subscriptionId, cancellation).ConfigureAwait(false);
        return new GalleryByName(list.Items.FirstOrDefault(gallery => gallery.Id is not null && string.Equals(gallery.Name, name, StringComparison.OrdinalIgnoreCase)), list.Failure);
    }
}
