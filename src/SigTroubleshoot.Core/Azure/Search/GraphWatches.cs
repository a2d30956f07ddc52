namespace SigTroubleshoot.Azure.Search;

/// <summary>
/// The watches of the definitions that a query of Resource Graph finds. Its records are ordered, so a definition is complete when
/// the versions of the next one begin: it is answered then, and not kept.
/// </summary>
internal sealed class GraphWatches
{
    private readonly Func<string, IDefinitionWatch> _create;
    private readonly Dictionary<string, IDefinitionWatch> _open = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ended = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _outOfOrder = new(StringComparer.OrdinalIgnoreCase);
    private string? _current;

    /// <param name="create">Creates the watch of a definition.</param>
    public GraphWatches(Func<string, IDefinitionWatch> create) => _create = create;

    /// <summary>The definitions whose versions came back after those of others, so that they were answered too early.</summary>
    public IReadOnlyCollection<string> OutOfOrder => _outOfOrder;

    /// <summary>Notes that a definition exists.</summary>
    public void Add(string definitionId) => Of(definitionId);

    /// <summary>The watch that takes a version; the definition before it is completed.</summary>
    /// <returns>Null if the definition was completed before.</returns>
    public async Task<IDefinitionWatch?> OfVersionAsync(string definitionId)
    {
        if (_current is not null && !string.Equals(_current, definitionId, StringComparison.OrdinalIgnoreCase) && _open.TryGetValue(_current, out var last))
        {
            _open.Remove(_current);
            _ended.Add(_current);
            await last.EndAsync(isWhole: true).ConfigureAwait(false);
        }

        _current = definitionId;
        if (!_ended.Contains(definitionId))
            return Of(definitionId);
        _outOfOrder.Add(definitionId);
        return null;
    }

    /// <summary>Completes the other definitions.</summary>
    /// <param name="isWhole">Whether the query was answered completely.</param>
    public async Task EndAsync(bool isWhole)
    {
        foreach (var watch in _open.Values)
            await watch.EndAsync(isWhole).ConfigureAwait(false);
    }

    private IDefinitionWatch Of(string definitionId)
    {
        if (!_open.TryGetValue(definitionId, out var watch))
            _open[definitionId] = watch = _create(definitionId);
        return watch;
    }
}
