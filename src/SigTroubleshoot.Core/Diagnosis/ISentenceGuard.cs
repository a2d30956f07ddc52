namespace SigTroubleshoot.Diagnosis;

/// <summary>A rule that makes the final decision on its sentences, because other services also use them.</summary>
internal interface ISentenceGuard
{
    /// <summary>
    /// False suppresses the rule for a matching sentence. The rule requires evidence of a gallery here; it may also
    /// lower the confidence or add values.
    /// </summary>
    bool Accepts(RuleMatch match);
}
