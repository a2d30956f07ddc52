using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>Values that are their own names in angle brackets, which is how a page shows placeholders.</summary>
internal sealed class PlaceholderValues : IReadOnlyDictionary<string, string>
{
    public int Count => 0;

    public IEnumerable<string> Keys => [];

    public IEnumerable<string> Values => [];

    public string this[string key] => $"<{key}>";

    public bool ContainsKey(string key) => true;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        value = this[key];
        return true;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, string>>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
