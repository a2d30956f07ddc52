using System.Collections;

namespace SigTroubleshoot.Diagnosis;

/// <summary>The errors of a text that no rule covers: each once, however often it was printed.</summary>
internal sealed class UnknownFailures : IEnumerable<UnknownFailure>
{
    // A repetition is near the first occurrence; searching further back would make long logs slow.
    private const int RepeatsToLookAt = 64;

    /// <summary>A log of another service may contain any number of different errors.</summary>
    private const int MaxKept = 10_000;

    private readonly bool _areDescribed;
    private readonly List<UnknownFailure> _failures = [];
    private readonly Dictionary<string, UnknownFailure> _byKey = new(StringComparer.Ordinal);

    /// <param name="areDescribed">Whether they become findings; otherwise, they are only counted, and nothing is collected for them.</param>
    public UnknownFailures(bool areDescribed) => _areDescribed = areDescribed;

    /// <summary>The number of different errors.</summary>
    public int Count => _failures.Count;

    /// <summary>Adds the errors of one section.</summary>
    public void Add(IEnumerable<UnknownRecord> errors, CleanText text)
    {
        foreach (var error in errors)
            Add(new UnknownFailure(error, text, _areDescribed));
    }

    private void Add(UnknownFailure failure)
    {
        if (_byKey.TryGetValue(failure.Key, out var known) && known.TryMerge(failure))
            return;
        for (var i = _failures.Count - 1; i >= Math.Max(0, _failures.Count - RepeatsToLookAt); i--)
        {
            if (_failures[i].TryMerge(failure))
                return;
        }

        if (_failures.Count == MaxKept)
            return;
        _failures.Add(failure);
        _byKey[failure.Key] = failure;
    }

    /// <inheritdoc/>
    public IEnumerator<UnknownFailure> GetEnumerator() => _failures.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
