using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources.Mapping.Activity;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Health.History;

/// <summary>
/// Reads since when versions are replicated from the activity log: once for each resource group, and only if one of its
/// versions is being replicated.
/// </summary>
internal sealed class HistoryReader
{
    /// <summary>The service keeps 90 days and rejects an earlier start.</summary>
    private static readonly TimeSpan Span = TimeSpan.FromDays(89);

    /// <summary>A longer wait reads the log again, because the version may be written meanwhile.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly ArmReader _reader;
    private readonly Func<string, ReadFailure, Task> _onFailure;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, (DateTimeOffset ReadAt, Task<WriteLog> Log)> _logs = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="reader">The reader to use.</param>
    /// <param name="onFailure">Reports a resource group whose log could not be read completely. Called from any thread.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public HistoryReader(ArmReader reader, Func<string, ReadFailure, Task> onFailure, CancellationToken cancellation)
    {
        _reader = reader;
        _onFailure = onFailure;
        _cancellation = cancellation;
    }

    /// <summary>What the log shows about a version; null if it is not being replicated, or was not read.</summary>
    public async Task<VersionHistory?> OfAsync(ImageVersion? version)
    {
        if (version?.ReplicationStatus is not { } status || !status.In("Replicating").Any() || !ResourceId.TryParse(version.Id, out var id) || !id.IsGalleryVersion)
            return null;
        var log = await LogOf(id).ConfigureAwait(false);
        return log.Of(id, VersionReading.IsChangingState(version.ProvisioningState));
    }

    private Task<WriteLog> LogOf(ResourceId id)
    {
        var key = $"/subscriptions/{id.SubscriptionId}/resourceGroups/{id.ResourceGroup}";
        var now = _reader.Clock.Now;
        lock (_logs)
        {
            if (!_logs.TryGetValue(key, out var known) || now - known.ReadAt >= Lifetime)
                _logs[key] = known = (now, ReadAsync(key, id, now));
            return known.Log;
        }
    }

    private async Task<WriteLog> ReadAsync(string group, ResourceId id, DateTimeOffset now)
    {
        var log = new WriteLog();
        // The newest events come first, so what is missing at the end of an incomplete list does not change the last write.
        var failure = await _reader.ListAsync(ArmPath.ActivityLog(id.SubscriptionId, now - Span, now, "resourceGroupName", id.ResourceGroup), page => Add(log, page), _cancellation).ConfigureAwait(false);
        if (failure is not null)
            await _onFailure(group, failure).ConfigureAwait(false);
        return log;
    }

    private static Task Add(WriteLog log, IReadOnlyList<JsonValue> page)
    {
        foreach (var item in page)
        {
            if (ActivityEventMapping.Map(new JsonNode(item)) is { } entry)
                log.Add(entry);
        }

        return Task.CompletedTask;
    }
}
