using System.Collections.Concurrent;

namespace SigTroubleshoot.Templates;

/// <summary>What the readers of one run remember, so that a folder is read, or reported, once for all its files.</summary>
internal sealed class RunMemory
{
    private readonly ConcurrentDictionary<(Type, string), Lazy<object>> _items = new();

    /// <summary>An item that is created at the first call.</summary>
    /// <param name="key">What it belongs to, such as the path of a folder.</param>
    /// <param name="create">Creates it.</param>
    public T Get<T>(string key, Func<T> create)
        where T : class =>
        (T)_items.GetOrAdd((typeof(T), key), _ => new Lazy<object>(create)).Value;

    /// <summary>Whether this is the first call for a key.</summary>
    public bool IsFirst(string key) => _items.TryAdd((typeof(RunMemory), key), new Lazy<object>());
}
