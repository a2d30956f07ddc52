namespace SigTroubleshoot;

/// <summary>How certain a finding is.</summary>
public enum FindingConfidence : long
{
    /// <summary>Possible: the text matches, but proof is missing.</summary>
    Possible,

    /// <summary>Likely: the sentence was reworded, or only a distinctive code was found.</summary>
    Likely,

    /// <summary>Exact: the service's own sentence, or a value that was read and compared.</summary>
    Exact,
}
