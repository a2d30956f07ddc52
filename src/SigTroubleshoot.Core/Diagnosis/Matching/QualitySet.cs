namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>A set of qualities. A hash set of an enumeration would have to be compiled in every process.</summary>
internal sealed class QualitySet
{
    private int _bits;

    /// <summary>Whether it contains nothing.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>A set of these qualities.</summary>
    public static QualitySet Of(params Quality[] qualities)
    {
        var set = new QualitySet();
        foreach (var quality in qualities)
            set.Add(quality);
        return set;
    }

    /// <summary>Adds a quality.</summary>
    public void Add(Quality quality) => _bits |= 1 << (int)quality;

    /// <summary>Removes a quality.</summary>
    public void Remove(Quality quality) => _bits &= ~(1 << (int)quality);

    /// <summary>Whether it contains a quality.</summary>
    public bool Contains(Quality quality) => (_bits & (1 << (int)quality)) != 0;

    /// <summary>Whether a quality is in both sets.</summary>
    public bool Overlaps(QualitySet other) => (_bits & other._bits) != 0;

    /// <summary>Whether all its qualities are in the other set.</summary>
    public bool IsWithin(QualitySet other) => Except(other).IsEmpty;

    /// <summary>The qualities that are in both sets.</summary>
    public QualitySet Both(QualitySet other) => new() { _bits = _bits & other._bits };

    /// <summary>The qualities that are not in the other set.</summary>
    public QualitySet Except(QualitySet other) => new() { _bits = _bits & ~other._bits };
}
