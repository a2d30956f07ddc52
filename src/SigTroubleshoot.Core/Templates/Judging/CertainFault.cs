namespace SigTroubleshoot.Templates.Judging;

/// <summary>A fault that is there whatever the unknown values are.</summary>
/// <param name="Verdict">What the rule says.</param>
/// <param name="Confidence">Likely if an unknown value takes part.</param>
internal sealed record CertainFault(Verdict Verdict, FindingConfidence Confidence);
