namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>The failures that a later try may overcome, by request. Remembers the last few hundred.</summary>
internal sealed class OpenFailures
{
    private const int MaxKnown = 256;
    private const int MaxOfOne = 16;

    private readonly Dictionary<string, List<(string ClientRequestId, FailedTry Try)>> _byKey = new(StringComparer.Ordinal);
    private readonly Queue<string> _keys = new();

    /// <summary>The requests with open failures, as <see cref="RequestAddress.KeyOf"/> returns them.</summary>
    public IEnumerable<string> Keys => _byKey.Keys;

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
