using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Availability;

/// <summary>The names that the galleries of a subscription have, and the regions it may have galleries in. Read once for many questions.</summary>
internal sealed class GalleryNames
{
    private readonly Dictionary<string, ExistingGallery> _galleries = new(StringComparer.OrdinalIgnoreCase);

    private GalleryNames(string subscriptionId, ListReading<Gallery> galleries, Reading<ResourceProvider>? provider)
    {
        SubscriptionId = subscriptionId;
        Failure = galleries.Failure;
        Provider = provider;
        foreach (var gallery in galleries.Items)
        {
            if (ResourceId.TryParse(gallery.Id, out var id) && id.IsGallery)
                _galleries[id.Gallery] = new ExistingGallery(id, AzureRegion.Normalize(gallery.Location));
        }
    }

    /// <summary>The subscription.</summary>
    public string SubscriptionId { get; }

    /// <summary>Why not all galleries could be read; null where they were.</summary>
    public ReadFailure? Failure { get; }

    /// <summary>What was read of Microsoft.Compute; null where no region is asked about.</summary>
    public Reading<ResourceProvider>? Provider { get; }

    /// <summary>Reads them.</summary>
    /// <param name="azure">Where to read.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="withRegions">Whether a region will be asked about.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<GalleryNames> ReadAsync(AzureView azure, string subscriptionId, bool withRegions, CancellationToken cancellation)
    {
        var galleries = azure.ListGalleriesAsync(subscriptionId, cancellation);
        var provider = withRegions ? await azure.ReadProviderAsync(subscriptionId, ResourceProvider.Compute, cancellation).ConfigureAwait(false) : null;
        return new GalleryNames(subscriptionId, await galleries.ConfigureAwait(false), provider);
    }

    /// <summary>The gallery that has a name, ignoring case; null where none was found.</summary>
    public ExistingGallery? Find(string name) => _galleries.TryGetValue(name, out var gallery) ? gallery : null;

    /// <summary>The regions the subscription may have galleries in; empty where Azure does not tell.</summary>
    public IReadOnlyList<string> Regions => Provider?.Value is { } compute ? [.. compute.GalleryRegions()] : [];
}

/// <summary>A gallery that is there.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Region">Its region by its name.</param>
internal sealed record ExistingGallery(ResourceId Id, string Region);

/// <summary>The question whether a gallery of a name can be made in a subscription.</summary>
/// <param name="Name">The name.</param>
/// <param name="Region">The region as it was given; null where none was.</param>
/// <param name="Taken">What is there.</param>
internal sealed record GalleryNameReading(string Name, string? Region, GalleryNames Taken)
{
    /// <summary>The gallery that has the name already; null where none was found.</summary>
    public ExistingGallery? Twin => Taken.Find(Name);
}
