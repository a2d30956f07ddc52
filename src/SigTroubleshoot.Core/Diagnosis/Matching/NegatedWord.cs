namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// Words that contain their own denial: <c>unavailable</c> is read as <c>not available</c>. So both forms are the same,
/// and neither is the same as <c>available</c>.
/// </summary>
internal static class NegatedWord
{
    private static readonly string[] Prefixes = ["un", "in", "im", "il", "dis", "non", "mis"];

    // A prefix alone proves nothing: "include", "under", and "image" deny nothing.
    private static readonly HashSet<string> Roots = new(StringComparer.Ordinal)
    {
        "able", "accepted", "acceptable", "accessible", "allow", "allowed", "allows", "appropriate", "assigned", "attached", "authorised",
        "authorized", "available", "compatible", "complete", "consistent", "correct", "correctly", "deployable", "eligible", "equal", "existent",
        "existing", "identified", "known", "legal", "listed", "match", "matched", "matches", "matching", "paired", "permissible", "permitted",
        "possible", "reachable", "recognised", "recognized", "registered", "resolvable", "resolved", "specified", "successful", "successfully",
        "sufficient", "suitable", "supported", "unique", "usable", "valid",
    };

    /// <summary>The length of a word's denying prefix; 0 if it has none.</summary>
    /// <param name="word">The word in lowercase.</param>
    public static int PrefixLength(string word)
    {
        foreach (var prefix in Prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && Roots.Contains(word.Substring(prefix.Length)))
                return prefix.Length;
        }

        return 0;
    }
}
