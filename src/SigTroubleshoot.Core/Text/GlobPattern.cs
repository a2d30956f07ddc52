namespace SigTroubleshoot.Text;

/// <summary>A pattern for names and paths: <c>*</c> is any text, also with slashes; <c>?</c> is one character. Ignores case; <c>\</c> equals <c>/</c>.</summary>
internal sealed class GlobPattern
{
    private readonly string _pattern;

    /// <param name="pattern">The pattern.</param>
    public GlobPattern(string pattern) => _pattern = Fold(pattern);

    /// <summary>Whether it can match more than one text.</summary>
    public bool HasWildcards => _pattern.IndexOfAny(['*', '?']) >= 0;

    /// <summary>Whether the whole text matches.</summary>
    public bool Matches(string text)
    {
        text = Fold(text);
        int at = 0, from = 0, star = -1, resume = 0;
        while (at < text.Length)
        {
            if (from < _pattern.Length && _pattern[from] == '*')
            {
                star = from++;
                resume = at;
            }
            else if (from < _pattern.Length && (_pattern[from] == '?' || _pattern[from] == text[at]))
            {
                from++;
                at++;
            }
            else if (star >= 0)
            {
                // The last star takes one more character; the earlier ones never need to be changed.
                from = star + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (from < _pattern.Length && _pattern[from] == '*')
            from++;
        return from == _pattern.Length;
    }

    /// <summary>The pattern, in lowercase.</summary>
    public override string ToString() => _pattern;

    private static string Fold(string text) => text.Replace('\\', '/').ToLowerInvariant();
}
