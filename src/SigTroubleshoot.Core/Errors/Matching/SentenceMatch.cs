namespace SigTroubleshoot.Errors.Matching;

/// <summary>A sentence found in a text.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends (exclusive).</param>
/// <param name="Values">What stood in its gaps.</param>
/// <param name="IsExact">False where the words were found, but not all and not all in order.</param>
internal sealed record SentenceMatch(Sentence Sentence, int Start, int End, Dictionary<string, string> Values, bool IsExact)
{
    /// <summary>Whether two matches share any of the text.</summary>
    public bool Overlaps(SentenceMatch other) => Start < other.End && other.Start < End;
}
