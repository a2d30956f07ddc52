namespace SigTroubleshoot.Text;

/// <summary>Guesses which existing name was meant by one that does not exist.</summary>
internal static class NearestName
{
    /// <summary>No name in Azure is longer, but a name in a log may be.</summary>
    private const int LongestName = 128;

    /// <summary>
    /// The name with the fewest edits, ignoring case; null if none is similar. A similar name takes no more edits
    /// than half its letters, or is a part of the other.
    /// </summary>
    internal static string? Of(string name, IEnumerable<string> names)
    {
        var wanted = name.ToLowerInvariant();
        if (wanted.Length > LongestName)
            return null;
        return names
            .Where(other => other.Length is > 0 and <= LongestName)
            .Select(other => (Name: other, Edits: EditDistance.Between(wanted, other.ToLowerInvariant())))
            .Where(other => other.Edits <= Math.Max(wanted.Length, other.Name.Length) / 2 || IsPart(wanted, other.Name) || IsPart(other.Name, wanted))
            .OrderBy(other => other.Edits)
            .ThenBy(other => other.Name, StringComparer.OrdinalIgnoreCase)
            .Select(other => other.Name)
            .FirstOrDefault();
    }

    private static bool IsPart(string part, string whole) => part.Length > 2 && whole.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
