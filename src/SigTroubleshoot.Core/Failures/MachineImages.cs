using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Failures;

/// <summary>Asks Resource Graph which machines of a subscription have an image of a gallery. The activity log does not say it.</summary>
internal sealed class MachineImages
{
    /// <summary>The number of machines in a query: it may have some ten thousand characters, and an ID has up to 300.</summary>
    public const int PerQuery = 100;

    private readonly ArmReader _reader;
    private readonly string _subscription;
    private readonly CancellationToken _cancellation;

    // Whether the image is one of a gallery; null for a machine that was not found or has no image.
    private readonly Dictionary<IdHash, bool?> _known = [];

    /// <param name="reader">The reader to use.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    public MachineImages(ArmReader reader, string subscription, CancellationToken cancellation)
    {
        _reader = reader;
        _subscription = subscription;
        _cancellation = cancellation;
    }

    /// <summary>Whether a machine was looked up, so that it need not be again: it may fail many times.</summary>
    public bool Knows(string id) => _known.ContainsKey(IdHash.Of(id));

    /// <summary>Whether the image of a machine is one of a gallery; null if the machine does not exist, has no image, or was not looked up.</summary>
    public bool? HasGalleryImage(string id) => _known.TryGetValue(IdHash.Of(id), out var image) ? image : null;

    /// <summary>Looks up machines.</summary>
    /// <param name="machines">The IDs of virtual machines and scale sets.</param>
    /// <returns>Why not all could be read; null if they could.</returns>
    public async Task<ReadFailure?> ReadAsync(IReadOnlyCollection<string> machines)
    {
        var ids = machines.Where(id => !Knows(id)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        for (var first = 0; first < ids.Count; first += PerQuery)
        {
            var batch = ids.Skip(first).Take(PerQuery).ToList();
            var list = string.Join(", ", batch.Select(id => "'" + id.Replace("\\", "\\\\").Replace("'", "\\'") + "'"));
            var query = "resources | where type in~ ('microsoft.compute/virtualmachines', 'microsoft.compute/virtualmachinescalesets')"
                + $" | where id in~ ({list}) | project id, properties";
            if (await new ResourceGraph(_reader).QueryAsync([_subscription], query, Collect, _cancellation).ConfigureAwait(false) is { } failure)
                return failure;
            foreach (var id in batch.Where(id => !Knows(id)))
                _known[IdHash.Of(id)] = null;
        }

        return null;
    }

    private Task Collect(IReadOnlyList<JsonValue> page)
    {
        foreach (var node in page.Select(item => new JsonNode(item)))
        {
            if (ResourceNames.IdOf(node) is { } id)
                _known[IdHash.Of(id.ToString())] = HasGalleryImage(node);
        }

        return Task.CompletedTask;
    }

    private static bool? HasGalleryImage(JsonNode node) =>
        (VirtualMachineMapping.Map(node).ImageReference ?? VirtualMachineScaleSetMapping.Map(node).ImageReference) is not { } image ? null
        : ResourceId.TryParse(image.Id, out var id) ? id.Gallery.Length > 0
        : image.Publisher is not null ? false : null;
}
