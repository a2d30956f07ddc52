namespace SigTroubleshoot.Diagnosis;

/// <summary>What one section of a text shows.</summary>
/// <param name="Text">The clean text.</param>
/// <param name="RuleMatches">The recognized causes, in order of appearance.</param>
/// <param name="Unknown">Gallery errors that no rule covers, in order of appearance.</param>
/// <param name="Other">Errors that no rule covers and that are not about a gallery, in order of appearance.</param>
internal sealed record SectionResult(CleanText Text, IReadOnlyList<RuleMatch> RuleMatches, IReadOnlyList<UnknownRecord> Unknown, IReadOnlyList<UnknownRecord> Other);
