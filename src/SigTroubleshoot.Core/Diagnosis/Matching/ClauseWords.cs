namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>The small words that join, end, or open clauses, in the form in which <see cref="WordStream"/> gives words.</summary>
internal static class ClauseWords
{
    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal)
    {
        "and", "or", "but", "because", "becaus", "since", "sinc", "as", "until", "however", "although", "though", "whil", "while", "when",
        "unless", "so", "before", "befor", "after", "which", "who", "whose", "whos", "therefor", "yet", "then", "else", "whether", "if",
    };

    private static readonly HashSet<string> Conditions = new(StringComparer.Ordinal) { "if", "unless" };

    private static readonly HashSet<string> Inquiries = new(StringComparer.Ordinal)
    {
        "check", "verify", "validat", "ensur", "confirm", "assert", "examin", "inspect", "determin", "test", "see", "mak",
    };

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "skip", "skipp", "reus", "unchang", "nothing", "ignor", "continu", "proceed", "keep",
    };

    private static readonly HashSet<string> Recoveries = new(StringComparer.OrdinalIgnoreCase)
    {
        "creating", "adding", "reading", "fetching", "downloading", "importing", "registering", "skipping",
    };

    // What stands between a denial and the word that it denies.
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "be", "been", "is", "are", "was", "were", "to", "of", "any", "this", "thi", "that", "these", "thes", "it", "its", "have", "not", "no",
        "in", "on", "at", "by", "for", "with", "from", "yet", "currently", "presently", "longer", "also", "either", "do", "did", "does", "must",
        "will", "would", "such", "one", "or", "more", "within", "be", "being", "has", "had", "there", "which", "as", "now", "long",
    };

    /// <summary>Whether a denial before the word does not reach beyond it.</summary>
    public static bool EndsClause(string word) => Ends.Contains(word);

    /// <summary>Whether a condition before the word does not reach beyond it.</summary>
    public static bool EndsCondition(string word) => Ends.Contains(word) && word is not ("and" or "or" or "which" or "who" or "as" or "yet");

    /// <summary>Whether the word makes the rest of its clause a condition.</summary>
    public static bool IsCondition(string word) => Conditions.Contains(word);

    /// <summary>Whether the word may announce a check of what follows.</summary>
    public static bool IsInquiry(string word) => Inquiries.Contains(word);

    /// <summary>Whether the word says that what is already there does no harm: "skipping", "reusing it".</summary>
    public static bool IsHarmless(string word) => Harmless.Contains(word);

    /// <summary>Whether a clause that begins with the word, as it is in the text, makes up for what is missing: "not found, creating it".</summary>
    public static bool IsRecovery(string raw) => Recoveries.Contains(raw);

    /// <summary>Whether the word is more than a filler.</summary>
    public static bool HasMeaning(string word) => !Fillers.Contains(word);
}
