using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>
/// Distinguishes a sentence that reports something missing from the mere heading of an error: Terraform begins every error about a
/// definition or version with the same names.
/// </summary>
internal static class NotFoundSentence
{
    private static readonly string[] Words = ["found", "find", "exist", "missing", "locate", "unknown", "not contain"];

    /// <summary>Whether the matched sentence says that something does not exist.</summary>
    internal static bool IsTold(RuleMatch match) => Array.Exists(Words, match.Says);
}
