namespace SigTroubleshoot;

/// <summary>How sure a finding is.</summary>
public enum FindingConfidence
{
    /// <summary>A possibility: the text fits, but something that would prove it is missing.</summary>
    Possible,

    /// <summary>The sentence was reworded, or only a distinctive code was there.</summary>
    Likely,

    /// <summary>The service's own sentence, or a value that was read and compared.</summary>
    Exact,
}
