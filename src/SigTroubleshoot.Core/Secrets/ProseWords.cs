namespace SigTroubleshoot.Secrets;

/// <summary>Words that follow a secret's name in a sentence or replace its value; none is a secret.</summary>
internal static class ProseWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "are", "as", "at", "authentication", "be", "been", "but", "by", "can", "cannot", "could", "did", "does",
        "empty", "error", "expected", "expired", "failed", "false", "field", "for", "found", "from", "had", "has", "have", "if", "in",
        "invalid", "is", "it", "its", "may", "might", "missing", "must", "nil", "no", "none", "not", "null", "of", "on", "one", "option",
        "or", "parameter", "property", "provided", "required", "requires", "returned", "securestring", "sensitive", "should",
        "string", "supplied", "than", "that", "the", "this", "to", "true", "type", "undefined", "unknown", "value", "was", "were",
        "when", "will", "with", "would", "you", "your",
    };

    /// <summary>Whether it is such a word.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
