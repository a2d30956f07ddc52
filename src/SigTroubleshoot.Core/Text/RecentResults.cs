namespace SigTroubleshoot.Text;

/// <summary>Remembers what was last found in texts: what judges a resource reads the same few texts many times.</summary>
/// <remarks>Any thread may use it. Its memory is bounded: a new text takes the place of another one.</remarks>
/// <param name="count">How many texts it remembers.</param>
/// <param name="maxLength">The length of a text from which on it is not remembered.</param>
/// <param name="find">Finds the result in a text; always the same one.</param>
internal sealed class RecentResults<TResult>(int count, int maxLength, Func<string, TResult> find)
{
    private readonly Entry?[] _entries = new Entry?[count];

    /// <summary>The result for a text.</summary>
    public TResult Of(string text)
    {
        if (text.Length > maxLength)
            return find(text);
        ref var entry = ref _entries[(text.GetHashCode() & int.MaxValue) % _entries.Length];
        var known = entry;
        if (known is null || !string.Equals(known.Text, text, StringComparison.Ordinal))
            entry = known = new Entry(text, find(text));
        return known.Result;
    }

    private sealed class Entry(string text, TResult result)
    {
        public string Text => text;

        public TResult Result => result;
    }
}
