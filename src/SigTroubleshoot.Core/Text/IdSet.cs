namespace SigTroubleshoot.Text;

/// <summary>
/// The IDs that were seen, ignoring case. Only their hashes are kept: a list can have hundreds of thousands of IDs, each of
/// several hundred bytes.
/// </summary>
internal sealed class IdSet
{
    private readonly HashSet<IdHash> _hashes = [];

    /// <summary>Adds an ID.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(string id) => _hashes.Add(IdHash.Of(id));
}
