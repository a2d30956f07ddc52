using System.Collections.Concurrent;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health;

/// <summary>Reads with whom galleries are shared, and whether that has taken effect in each region; each gallery once.</summary>
internal sealed class SharingReader
{
    private readonly ArmReader _reader;
    private readonly CancellationToken _cancellation;
    private readonly ConcurrentDictionary<string, Lazy<Task<Reading<Gallery>>>> _galleries = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="reader">The reader to use.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    public SharingReader(ArmReader reader, CancellationToken cancellation)
    {
        _reader = reader;
        _cancellation = cancellation;
    }

    /// <summary>The gallery of a version; null if the ID has none.</summary>
    public async Task<Reading<Gallery>?> OfAsync(string versionId) => ResourceId.TryParse(versionId, out var id) && id.GalleryId is { } gallery
        ? await _galleries.GetOrAdd(gallery.ToString(), key => new(() => _reader.ReadSharingAsync(key, _cancellation))).Value.ConfigureAwait(false)
        : null;
}
