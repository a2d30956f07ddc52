using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Use;

/// <summary>Reads the resources that refer to gallery images, in all subscriptions of the account; or, if only that matters, which versions are used by any.</summary>
internal sealed class UserReader
{
    private readonly ResourceGraph _graph;
    private readonly SeenSubscriptions _seen;
    private readonly IReadOnlyList<string>? _everywhere;
    private readonly CancellationToken _cancellation;

    /// <param name="graph">Resource Graph.</param>
    /// <param name="seen">The subscriptions of the account.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public UserReader(ResourceGraph graph, SeenSubscriptions seen, CancellationToken cancellation)
    {
        _graph = graph;
        _seen = seen;
        _everywhere = seen.AreAllOfTenant ? null : [.. seen.Searchable];
        _cancellation = cancellation;
    }

    /// <summary>Reads the resources.</summary>
    /// <param name="galleries">The galleries to which they refer; null for all.</param>
    /// <returns>The resources, and why there may be others; empty if all were read.</returns>
    public async Task<(UserIndex Users, string Gap)> ReadAsync(IReadOnlyCollection<Gallery>? galleries)
    {
        var users = new UserIndex();
        var failures = await Task.WhenAll(QueryAsync(UseQueries.Users(galleries), users.AddAsync), QueryAsync(UseQueries.Instances(galleries), users.AddAsync)).ConfigureAwait(false);
        return (users, UseGap.Of(_seen, failures));
    }

    /// <summary>Reads which versions are used; one by one if the service does not summarize them.</summary>
    /// <param name="galleries">The galleries; null for all.</param>
    /// <returns>The uses, and why there may be others; empty if all were read.</returns>
    public async Task<(UserIndex Users, string Gap)> SummarizeAsync(IReadOnlyCollection<Gallery>? galleries)
    {
        var users = new UserIndex();
        var failures = await Task.WhenAll(
            _graph.SummarizeAsync(_everywhere, UseQueries.Summary(galleries), users.AddSummaryAsync, _cancellation),
            _graph.SummarizeAsync(_everywhere, UseQueries.InstanceSummary(galleries), users.AddSummaryAsync, _cancellation),
            QueryAsync(UseQueries.Templates(galleries), users.AddAsync)).ConfigureAwait(false);
        return users.IsCutOff || failures[0] is not null || failures[1] is not null
            ? await ReadAsync(galleries).ConfigureAwait(false)
            : (users, UseGap.Of(_seen, failures));
    }

    private Task<ReadFailure?> QueryAsync(string query, Func<IReadOnlyList<JsonValue>, Task> onPage) => _everywhere is null
        ? _graph.QueryAllAsync(query, onPage, _cancellation)
        : _graph.QueryAsync(_everywhere, query, onPage, _cancellation, readsAhead: true);
}
