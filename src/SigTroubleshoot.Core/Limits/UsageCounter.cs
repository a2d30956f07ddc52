using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Limits;

/// <summary>Counts the galleries, image definitions, and image versions of one subscription by region, and the replicas of its versions. Any thread may add.</summary>
internal sealed class UsageCounter
{
    private readonly string _subscriptionId;
    private readonly SortedDictionary<string, Region> _regions = new(StringComparer.Ordinal);

    /// <param name="subscriptionId">The subscription.</param>
    public UsageCounter(string subscriptionId) => _subscriptionId = subscriptionId;

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _regions.Count == 0;

    /// <summary>Counts a gallery, an image definition, or an image version; other resources are skipped.</summary>
    public void Add(IResourceNode resource)
    {
        if (ResourceNames.IdOf(resource) is not { } id)
            return;
        lock (_regions)
        {
            var region = At(AzureRegion.Normalize(ResourceNames.LocationOf(resource)));
            if (id.IsGallery)
                region.Galleries++;
            else if (id.IsGalleryImage)
                region.Definitions++;
            else if (id.IsGalleryVersion)
                region.AddVersion(id.ToString(), ReplicaCount.Of(ImageVersionMapping.Map(resource)));
        }
    }

    /// <summary>What was counted, region by region.</summary>
    /// <param name="fits">Whether a region was requested.</param>
    /// <param name="named">Regions that are reported even if they contain nothing.</param>
    public IEnumerable<UsageReading> Readings(Func<string, bool> fits, IEnumerable<string> named)
    {
        foreach (var name in named)
            At(AzureRegion.Normalize(name));
        foreach (var pair in _regions)
        {
            if (!fits(pair.Key))
                continue;
            yield return Reading(pair.Key, UsageResource.Galleries, pair.Value.Galleries);
            yield return Reading(pair.Key, UsageResource.ImageDefinitions, pair.Value.Definitions);
            yield return Reading(pair.Key, UsageResource.ImageVersions, pair.Value.Versions);
            foreach (var version in pair.Value.Nearest())
                yield return Reading(pair.Key, UsageResource.ReplicasPerVersion, version.Value, version.Key);
        }
    }

    private Region At(string name)
    {
        if (!_regions.TryGetValue(name, out var region))
            _regions[name] = region = new Region();
        return region;
    }

    private UsageReading Reading(string region, UsageResource resource, long value, string versionId = "") =>
        new() { SubscriptionId = _subscriptionId, Region = region, Resource = resource, Value = value, VersionId = versionId };

    private sealed class Region
    {
        private readonly List<KeyValuePair<string, long>> _near = [];
        private KeyValuePair<string, long> _most;

        public long Galleries { get; set; }

        public long Definitions { get; set; }

        public long Versions { get; private set; }

        public void AddVersion(string id, long replicas)
        {
            Versions++;
            var version = new KeyValuePair<string, long>(id, replicas);
            if (GalleryLimits.IsNear(UsageResource.ReplicasPerVersion, replicas))
                _near.Add(version);
            if (replicas > _most.Value)
                _most = version;
        }

        /// <summary>The versions near the limit, or else the one with the most replicas; only these are kept, regardless of the number of versions.</summary>
        public IEnumerable<KeyValuePair<string, long>> Nearest() =>
            _near.Count > 0 ? _near.OrderByDescending(version => version.Value).ThenBy(version => version.Key, StringComparer.OrdinalIgnoreCase)
            : _most.Value > 0 ? [_most]
            : [];
    }
}
