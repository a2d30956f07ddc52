using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>Azure for one question: each resource is read only once. Created for one call; has no state beyond it.</summary>
internal sealed class AzureView
{
    /// <summary>The name of Azure in a finding's Source.</summary>
    public const string Name = "Azure";

    /// <summary>The maximum number of pages of a list: all its items are kept in memory.</summary>
    private const int MostPages = 500;

    private readonly ArmReader _reader;
    private readonly Dictionary<string, Task<ArmReading>> _readings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Task<ListReading<JsonValue>>> _lists = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="reader">The reader to use.</param>
    /// <param name="subscriptionId">The session's own subscription; null if it has none.</param>
    public AzureView(ArmReader reader, string? subscriptionId)
    {
        _reader = reader;
        SubscriptionId = subscriptionId;
    }

    /// <summary>The session's own subscription; null if it has none.</summary>
    public string? SubscriptionId { get; }

    /// <summary>Reads a resource by its ID, optionally expanded.</summary>
    public Task<ArmReading> ReadAsync(string id, CancellationToken cancellation, string? expand = null) => GetAsync(ArmPath.Of(id, expand), cancellation);

    /// <summary>Reads an address; see <see cref="ArmPath"/>.</summary>
    public Task<ArmReading> GetAsync(string path, CancellationToken cancellation)
    {
        lock (_readings)
        {
            if (!_readings.TryGetValue(path, out var reading))
                _readings[path] = reading = _reader.GetAsync(path, cancellation);
            return reading;
        }
    }

    /// <summary>Reads the resource at an address.</summary>
    /// <param name="path">The address; see <see cref="ArmPath"/>.</param>
    /// <param name="map">The mapping of the resource.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async Task<Reading<T>> GetAsync<T>(string path, Func<IResourceNode, T> map, CancellationToken cancellation)
        where T : class => (await GetAsync(path, cancellation).ConfigureAwait(false)).As(map);

    /// <summary>Reads all items of a list, page by page; see <see cref="ArmPath"/>. For lists that fit into memory.</summary>
    public Task<ListReading<JsonValue>> ListAsync(string path, CancellationToken cancellation)
    {
        lock (_lists)
        {
            if (!_lists.TryGetValue(path, out var list))
                _lists[path] = list = CollectAsync(path, cancellation);
            return list;
        }
    }

    /// <summary>Reads all resources of a list.</summary>
    /// <param name="path">The address; see <see cref="ArmPath"/>.</param>
    /// <param name="map">The mapping of the resource.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async Task<ListReading<T>> ListAsync<T>(string path, Func<IResourceNode, T> map, CancellationToken cancellation)
    {
        var list = await ListAsync(path, cancellation).ConfigureAwait(false);
        return new ListReading<T>([.. list.Items.Select(item => map(new JsonNode(item)))], list.Failure);
    }

    private async Task<ListReading<JsonValue>> CollectAsync(string path, CancellationToken cancellation)
    {
        var items = new List<JsonValue>();
        var failure = await _reader.ListAsync(path, page =>
        {
            items.AddRange(page);
            return Task.CompletedTask;
        }, cancellation, MostPages).ConfigureAwait(false);
        return new ListReading<JsonValue>(items, failure);
    }
}
