using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health.History;

/// <summary>The writes of the image versions of a resource group, from its activity log.</summary>
internal sealed class WriteLog
{
    private const string Operation = "Microsoft.Compute/galleries/images/versions/write";

    /// <summary>A shorter write replicated nothing: it changed a tag or a setting.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    // By definition, version, and request; in capitals, because the log has other spellings.
    private readonly Dictionary<string, Dictionary<string, Dictionary<string, WriteOperation>>> _definitions = [];

    /// <summary>Adds an event, in any order. Other operations are ignored.</summary>
    public void Add(ActivityEvent entry)
    {
        if (!string.Equals(entry.Operation, Operation, StringComparison.OrdinalIgnoreCase)
            || !ResourceId.TryParse(entry.ResourceId, out var id) || id is not { IsGalleryVersion: true, DefinitionId: { } definition, VersionId: { } version })
            return;
        Of(Of(Of(_definitions, Key(definition)), Key(version)), entry.CorrelationId).Add(entry);
    }

    /// <summary>What the log shows about a version.</summary>
    /// <param name="id">The version.</param>
    /// <param name="isChanging">Whether a write of the version is in progress. Events appear in the log minutes later; if it has none that could be this one, the last write is not known.</param>
    public VersionHistory Of(ResourceId id, bool isChanging)
    {
        if (id.DefinitionId is not { } definition || !_definitions.TryGetValue(Key(definition), out var versions))
            return new VersionHistory(null, null);
        var own = versions.TryGetValue(Key(id), out var writes) ? writes.Values.Where(write => write.IsAccepted).OrderByDescending(write => write.Begin).FirstOrDefault() : null;
        var usual = versions.Where(version => version.Key != Key(id))
            // The write that created a version usually took longest.
            .Select(version => version.Value.Values.Max(write => write.Duration))
            .Where(duration => duration >= Shortest)
            .OrderBy(duration => duration)
            .ToList();
        return new VersionHistory(isChanging && own?.End is not null ? null : own?.Begin, usual.Count == 0 ? null : usual[usual.Count / 2]);
    }

    private static string Key(ResourceId id) => id.ToString().ToUpperInvariant();

    private static TValue Of<TValue>(Dictionary<string, TValue> values, string key)
        where TValue : new()
    {
        if (!values.TryGetValue(key, out var value))
            values.Add(key, value = new TValue());
        return value;
    }
}
