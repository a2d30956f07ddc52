namespace SigTroubleshoot.Text;

/// <summary>The hash of an ID, ignoring case: of 128 bits, so that two different IDs never have the same one in practice.</summary>
internal readonly struct IdHash : IEquatable<IdHash>
{
    // The parameters of FNV-1a for 64 bits; the second hash begins elsewhere and has another odd factor.
    private const ulong FirstBasis = 14695981039346656037;
    private const ulong FirstFactor = 1099511628211;
    private const ulong SecondBasis = 0x9E3779B97F4A7C15;
    private const ulong SecondFactor = 0xD6E8FEB86659FD93;

    private readonly ulong _first;
    private readonly ulong _second;

    private IdHash(ulong first, ulong second) => (_first, _second) = (first, second);

    /// <summary>The hash of a text.</summary>
    public static IdHash Of(string id) => new IdHash(FirstBasis, SecondBasis).With(id);

    /// <summary>The hash of this text, followed by another one.</summary>
    public IdHash And(string id) => With("\n").With(id);

    /// <inheritdoc/>
    public bool Equals(IdHash other) => _first == other._first && _second == other._second;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IdHash other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)(_first ^ (_second >> 32)));

    private IdHash With(string id)
    {
        var (first, second) = (_first, _second);
        foreach (var character in id)
        {
            var upper = char.ToUpperInvariant(character);
            first = unchecked((first ^ upper) * FirstFactor);
            second = unchecked((second ^ upper) * SecondFactor);
            second ^= second >> 29;
        }

        return new IdHash(first, second);
    }
}
