namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>A sentence found in a text.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends (exclusive).</param>
/// <param name="Values">The values in its gaps.</param>
/// <param name="Coverage">How much of the sentence's weight was found, from 0 to 1; 1 for a letter-for-letter match.</param>
internal sealed record SentenceMatch(Sentence Sentence, int Start, int End, Dictionary<string, string> Values, double Coverage)
{
    /// <summary>The coverage of a letter-for-letter match.</summary>
    public const double Full = 1;

    /// <summary>False if the words were found, but perhaps not all of them and not all in order.</summary>
    public required bool IsExact { get; init; }

    /// <summary>Whether the text speaks of one case. If not, only an error record around it shows that it is no document.</summary>
    public bool IsParticular { get; init; } = true;

    /// <summary>Whether two matches share any of the text.</summary>
    public bool Overlaps(SentenceMatch other) => Start < other.End && other.Start < End;
}
