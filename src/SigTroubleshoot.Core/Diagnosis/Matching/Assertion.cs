namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>What a text says with one of its words.</summary>
/// <param name="Quality">The quality that the word is about.</param>
/// <param name="IsGood">Whether the quality is said to be good, after all denials.</param>
/// <param name="IsDenied">Whether the word is denied, or demanded, which says that it is not so.</param>
/// <param name="IsHead">Whether it is the first word with a meaning after the denial.</param>
/// <param name="IsDemand">Whether the word itself demands something: "must", "has to".</param>
/// <param name="IsOpen">Whether the text leaves open whether it is so: a question, a condition, a check, a request to the reader.</param>
/// <param name="Sentence">The number of the sentence that contains the word.</param>
/// <param name="Line">The number of the line, or of the lines that a console wrapped.</param>
internal readonly record struct Assertion(Quality Quality, bool IsGood, bool IsDenied, bool IsHead, bool IsDemand, bool IsOpen, int Sentence, int Line)
{
    /// <summary>Whether it says that something is wrong.</summary>
    public bool IsComplaint => !IsOpen && (Quality == Quality.None ? IsDemand || IsHead : !IsGood);
}
