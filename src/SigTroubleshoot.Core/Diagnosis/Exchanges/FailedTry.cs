namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>The failure of a request, of all its tries in a row, or of its operation; what comes later in the log decides what it means.</summary>
internal sealed class FailedTry
{
    /// <param name="isQuestion">Whether it is a 404 that answers a read.</param>
    public FailedTry(bool isQuestion) => IsQuestion = isQuestion;

    /// <summary>Whether it is a 404 that answers a read: the tool may only have asked whether something exists.</summary>
    public bool IsQuestion { get; }

    /// <summary>Whether the log went on after it with other requests, or with success.</summary>
    public bool WentOn { get; set; }

    /// <summary>Whether the tool printed it as its own error.</summary>
    public bool IsReported { get; set; }

    /// <summary>Whether the tool then printed, in its own words, what the missing thing means.</summary>
    public bool IsExplained { get; set; }

    /// <summary>Whether the same request succeeded later.</summary>
    public bool IsOvercome { get; set; }

    /// <summary>Whether it is no failure of the tool's work.</summary>
    public bool IsGone => IsOvercome || (IsQuestion && (IsExplained || (WentOn && !IsReported)));
}
