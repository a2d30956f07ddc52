namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>The failures that a later try may overcome, by request. Remembers the last few hundred.</summary>
internal sealed class OpenFailures
{
    private const int MaxKnown = 256;
    private const int MaxOfOne = 16;

    /// <summary>The number of requests to look for in a text.</summary>
    private const int MaxSearched = 32;

    private readonly Dictionary<string, List<(string ClientRequestId, FailedTry Try)>> _byKey = new(StringComparer.Ordinal);
    private readonly Queue<string> _keys = new();

    /// <summary>The number of requests with open failures.</summary>
    public int Count => _byKey.Count;

    /// <summary>Whether one of them is a read.</summary>
    public bool HasReads => _byKey.Keys.Any(key => key.StartsWith("GET ", StringComparison.Ordinal) || key.StartsWith("HEAD ", StringComparison.Ordinal));

    /// <summary>Whether a piece of text names the resource of one of the last requests with an open failure.</summary>
    public bool MayConcern(string text) =>
        _byKey.Count > 0 && _keys.Reverse().Take(MaxSearched).Any(key => _byKey.ContainsKey(key) && text.IndexOf(LastName(key), StringComparison.OrdinalIgnoreCase) >= 0);

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
        tries.Clear();
        _byKey.Remove(key);
    }

    // The last segment of the path, without the query.
    private static string LastName(string key)
    {
        var query = key.IndexOf('?');
        var end = query < 0 ? key.Length : query;
        return key.Substring(key.LastIndexOf('/', Math.Max(0, end - 1)) + 1, end - 1 - key.LastIndexOf('/', Math.Max(0, end - 1)));
    }

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
        _keys.Enqueue(key);
        if (_keys.Count > MaxKnown)
            _byKey.Remove(_keys.Dequeue());
        return tries;
    }
}
