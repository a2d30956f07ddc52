using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>Azure as one question sees it: what was read once is not read again. Made for one call; holds no state beyond it.</summary>
internal sealed class AzureView
{
    /// <summary>What a reading of Azure is called in a finding's Source.</summary>
    public const string Name = "Azure";

    private readonly ArmReader _reader;
    private readonly Dictionary<string, Task<ArmReading>> _readings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Task<ListReading>> _lists = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="reader">How to read.</param>
    /// <param name="subscriptionId">The session's own subscription; null where it has none.</param>
    public AzureView(ArmReader reader, string? subscriptionId)
    {
        _reader = reader;
        SubscriptionId = subscriptionId;
    }

    /// <summary>The session's own subscription; null where it has none.</summary>
    public string? SubscriptionId { get; }

    /// <summary>One resource by its id, with or without something expanded.</summary>
    public Task<ArmReading> ReadAsync(string id, CancellationToken cancellation, string? expand = null) => GetAsync(ArmPath.Of(id, expand), cancellation);

    /// <summary>What an address answers; see <see cref="ArmPath"/>.</summary>
    public Task<ArmReading> GetAsync(string path, CancellationToken cancellation)
    {
        lock (_readings)
        {
            if (!_readings.TryGetValue(path, out var reading))
                _readings[path] = reading = _reader.GetAsync(path, cancellation);
            return reading;
        }
    }

    /// <summary>All items of a list, page by page; see <see cref="ArmPath"/>. For lists of a size that fits into memory.</summary>
    public Task<ListReading> ListAsync(string path, CancellationToken cancellation)
    {
        lock (_lists)
        {
            if (!_lists.TryGetValue(path, out var list))
                _lists[path] = list = CollectAsync(path, cancellation);
            return list;
        }
    }

    private async Task<ListReading> CollectAsync(string path, CancellationToken cancellation)
    {
        var items = new List<JsonValue>();
        var failure = await _reader.ListAsync(path, page =>
        {
            items.AddRange(page);
            return Task.CompletedTask;
        }, cancellation).ConfigureAwait(false);
        return new ListReading(items, failure);
    }
}

/// <summary>The items of a list.</summary>
/// <param name="Items">What was read; not all of it where there is a failure.</param>
/// <param name="Failure">Why the list could not be read to its end; null where it was.</param>
internal sealed record ListReading(IReadOnlyList<JsonValue> Items, ReadFailure? Failure);
