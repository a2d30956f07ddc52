namespace SigTroubleshoot.Diagnosis;

/// <summary>A rule that has the last word on its sentences, because other services use them too.</summary>
internal interface ISentenceGuard
{
    /// <summary>
    /// False keeps the rule silent about a sentence that fits. The rule asks here for a sign of a gallery; it may also
    /// lower the confidence or add values.
    /// </summary>
    bool Accepts(Sighting sighting);
}
