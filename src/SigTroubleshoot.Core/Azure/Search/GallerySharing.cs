using System.Collections.Concurrent;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Azure.Search;

/// <summary>
/// Adds to image versions how their gallery is shared. This matters only for versions with a customer-managed key, so only
/// their galleries are read, each once.
/// </summary>
internal sealed class GallerySharing
{
    private readonly ArmReader _reader;
    private readonly ConcurrentDictionary<string, Lazy<Task<Reading<Gallery>>>> _galleries = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="reader">The reader to use.</param>
    public GallerySharing(ArmReader reader) => _reader = reader;

    /// <summary>The version with the sharing permission of its gallery; unchanged if that does not matter or cannot be read.</summary>
    public async Task<Reading<ImageVersion>> AddToAsync(Reading<ImageVersion> reading, CancellationToken cancellation)
    {
        if (reading.Value is not { HasCustomerKey: true } version || !ResourceId.TryParse(version.Id, out var id) || id.GalleryId is not { } galleryId)
            return reading;
        var gallery = _galleries.GetOrAdd(galleryId.ToString(), key => new(() => _reader.ReadGalleryAsync(key, cancellation)));
        return reading.With(version with { SharingPermission = (await gallery.Value.ConfigureAwait(false)).Value?.SharingPermission });
    }
}
