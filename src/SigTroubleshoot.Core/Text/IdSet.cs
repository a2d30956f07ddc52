namespace SigTroubleshoot.Text;

/// <summary>
/// The IDs that were seen, ignoring case. Only hashes of 128 bits are kept: a list can have hundreds of thousands of IDs, each of
/// several hundred bytes, and two different ones never have the same hash in practice.
/// </summary>
internal sealed class IdSet
{
    // The parameters of FNV-1a for 64 bits; the second hash begins elsewhere and has another odd factor.
    private const ulong FirstBasis = 14695981039346656037;
    private const ulong FirstFactor = 1099511628211;
    private const ulong SecondBasis = 0x9E3779B97F4A7C15;
    private const ulong SecondFactor = 0xD6E8FEB86659FD93;

    private readonly HashSet<(ulong First, ulong Second)> _hashes = [];

    /// <summary>Adds an ID.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(string id)
    {
        var (first, second) = (FirstBasis, SecondBasis);
        foreach (var character in id)
        {
            var upper = char.ToUpperInvariant(character);
            first = unchecked((first ^ upper) * FirstFactor);
            second = unchecked((second ^ upper) * SecondFactor);
            second ^= second >> 29;
        }

        return _hashes.Add((first, second));
    }
}
