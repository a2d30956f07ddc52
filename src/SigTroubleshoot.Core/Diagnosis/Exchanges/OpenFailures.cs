namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>The failures that a later try may overcome, by request. Remembers the last few hundred.</summary>
internal sealed class OpenFailures
{
    private const int MaxKnown = 256;
    private const int MaxOfOne = 16;

    /// <summary>The number of requests to look for in a text.</summary>
    private const int MaxSearched = 32;

    /// <summary>A gallery, a definition, and a version.</summary>
    private const int MaxNames = 3;

    private readonly Dictionary<string, List<(string ClientRequestId, FailedTry Try)>> _byKey = new(StringComparer.Ordinal);
    private readonly List<(string Key, string[] Names)> _keys = [];
    private int _reads;

    /// <summary>The number of requests with open failures.</summary>
    public int Count => _byKey.Count;

    /// <summary>Whether one of them is a read.</summary>
    public bool HasReads => _reads > 0;

    /// <summary>Whether a piece of text has the names in the address of one of the last requests with an open failure.</summary>
    public bool MayConcern(string text)
    {
        for (var i = _keys.Count - 1; i >= Math.Max(0, _keys.Count - MaxSearched); i--)
        {
            if (Array.TrueForAll(_keys[i].Names, name => HasWord(text, name)))
                return true;
        }

        return false;
    }

    /// <summary>The failure of a request: tries of the same client request are one failure.</summary>
    public FailedTry Add(string key, string clientRequestId, bool isQuestion)
    {
        var tries = Of(key);
        var known = tries.FindLast(open => open.Try.IsQuestion == isQuestion && (open.ClientRequestId == clientRequestId || open.ClientRequestId.Length == 0 || clientRequestId.Length == 0));
        if (known.Try is { } same)
        {
            // The tool asks again.
            same.WentOn = false;
            return same;
        }

        var failed = new FailedTry(isQuestion);
        Add(tries, clientRequestId, failed);
        return failed;
    }

    /// <summary>Makes a failure one that the success of another request overcomes, too.</summary>
    public void Link(string key, string clientRequestId, FailedTry failed)
    {
        var tries = Of(key);
        if (!tries.Exists(open => ReferenceEquals(open.Try, failed)))
            Add(tries, clientRequestId, failed);
    }

    /// <summary>The request succeeded.</summary>
    public void Overcome(string key)
    {
        if (!_byKey.TryGetValue(key, out var tries))
            return;
        foreach (var (_, failed) in tries)
            failed.IsOvercome = true;
        Remove(key);
        _keys.RemoveAll(known => known.Key == key);
    }

    // The name of the resource, and those of the resources that contain it: there are many versions 1.0.0.
    private static string[] NamesOf(string key)
    {
        var segments = key.Split('?')[0].Split('/');
        var names = new List<string>();
        for (var i = segments.Length - 1; i > 0 && names.Count < MaxNames; i -= 2)
            names.Add(segments[i]);
        return [.. names];
    }

    private static bool HasWord(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + word.Length;
            if ((at == 0 || !IsInName(text[at - 1])) && (end == text.Length || !IsInName(text[end])))
                return true;
        }

        return false;
    }

    private static bool IsInName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';

    private static void Add(List<(string, FailedTry)> tries, string clientRequestId, FailedTry failed)
    {
        if (tries.Count == MaxOfOne)
            tries.RemoveAt(0);
        tries.Add((clientRequestId, failed));
    }

    private List<(string ClientRequestId, FailedTry Try)> Of(string key)
    {
        if (_byKey.TryGetValue(key, out var tries))
            return tries;
        _byKey[key] = tries = [];
        _keys.Add((key, NamesOf(key)));
        _reads += IsRead(key) ? 1 : 0;
        if (_keys.Count <= MaxKnown)
            return tries;
        Remove(_keys[0].Key);
        _keys.RemoveAt(0);
        return tries;
    }

    private void Remove(string key)
    {
        _byKey.Remove(key);
        _reads -= IsRead(key) ? 1 : 0;
    }

    private static bool IsRead(string key) => key.StartsWith("GET ", StringComparison.Ordinal) || key.StartsWith("HEAD ", StringComparison.Ordinal);
}
