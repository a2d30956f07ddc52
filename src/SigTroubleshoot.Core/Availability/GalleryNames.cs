using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Availability;

/// <summary>The names of the galleries in a subscription, and the regions that are available for galleries. Read once for many questions.</summary>
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

    /// <summary>Why not all galleries could be read; null if they were.</summary>
    public ReadFailure? Failure { get; }

    /// <summary>What was read about Microsoft.Compute; null if no region is checked.</summary>
    public Reading<ResourceProvider>? Provider { get; }

    /// <summary>Reads the names and the regions.</summary>
    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="withRegions">Whether a region will be checked.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public static async Task<GalleryNames> ReadAsync(AzureView azure, string subscriptionId, bool withRegions, CancellationToken cancellation)
    {
        var galleries = azure.ListGalleriesAsync(subscriptionId, cancellation);
        var provider = withRegions ? await azure.ReadProviderAsync(subscriptionId, ResourceProvider.Compute, cancellation).ConfigureAwait(false) : null;
        return new GalleryNames(subscriptionId, await galleries.ConfigureAwait(false), provider);
    }

    /// <summary>The gallery with a name, ignoring case; null if there is none.</summary>
    public ExistingGallery? Find(string name) => _galleries.TryGetValue(name, out var gallery) ? gallery : null;

    /// <summary>The question whether a name is available, with the gallery that already has it.</summary>
    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="name">The name.</param>
    /// <param name="region">The region as specified; null if none was.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <param name="resourceGroup">The resource group as specified; null if none was.</param>
    public async Task<GalleryNameReading> AskAsync(AzureView azure, string name, string? region, CancellationToken cancellation, string? resourceGroup = null)
    {
        var reading = new GalleryNameReading(name, region, this) { ResourceGroup = resourceGroup };
        return reading.Twin is { } twin ? reading with { Twin = twin with { Id = await GallerySpelling.OfAsync(azure, twin.Id, cancellation).ConfigureAwait(false) } } : reading;
    }

    /// <summary>The regions that are available for galleries in the subscription; empty if Azure does not report them.</summary>
    public IReadOnlyList<string> Regions => Provider?.Value is { } compute ? [.. compute.GalleryRegions()] : [];
}

/// <summary>An existing gallery.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Region">The name of its region.</param>
internal sealed record ExistingGallery(ResourceId Id, string Region);

/// <summary>The question whether a gallery with a name can be created in a subscription.</summary>
/// <param name="Name">The name.</param>
/// <param name="Region">The region as specified; null if none was.</param>
/// <param name="Taken">The existing galleries.</param>
internal sealed record GalleryNameReading(string Name, string? Region, GalleryNames Taken)
{
    /// <summary>The gallery that already has the name; null if there is none.</summary>
    public ExistingGallery? Twin { get; init; } = Taken.Find(Name);

    /// <summary>The resource group as specified; null if none was.</summary>
    public string? ResourceGroup { get; init; }

    /// <summary>Whether the gallery that has the name is the requested one, which then exists already.</summary>
    public bool IsItself => Twin is { } twin && string.Equals(twin.Id.ResourceGroup, ResourceGroup, StringComparison.OrdinalIgnoreCase);
}
