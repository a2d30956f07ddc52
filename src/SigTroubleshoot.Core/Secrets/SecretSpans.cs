namespace SigTroubleshoot.Secrets;

/// <summary>Collects secrets in any order and returns them in order, without overlaps.</summary>
internal sealed class SecretSpans
{
    private readonly List<SecretSpan> _spans = [];

    /// <summary>Adds a secret, unless it is empty.</summary>
    public void Add(int start, int end)
    {
        if (end > start)
            _spans.Add(new SecretSpan(start, end));
    }

    /// <summary>Adds the secrets found in an unwrapped view, at their positions in the text itself.</summary>
    public void AddFrom(UnwrappedText view, SecretSpans found)
    {
        foreach (var span in found._spans)
            view.AddPieces(span, this);
    }

    /// <summary>The secrets in order; adjacent ones are merged.</summary>
    public IReadOnlyList<SecretSpan> Merge()
    {
        if (_spans.Count < 2)
            return _spans;
        _spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        var merged = new List<SecretSpan>(_spans.Count) { _spans[0] };
        for (var i = 1; i < _spans.Count; i++)
        {
            var last = merged[merged.Count - 1];
            var next = _spans[i];
            if (next.Start > last.End)
                merged.Add(next);
            else if (next.End > last.End)
                merged[merged.Count - 1] = new SecretSpan(last.Start, next.End);
        }

        return merged;
    }
}
