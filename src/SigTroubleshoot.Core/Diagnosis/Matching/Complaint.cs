using SigTroubleshoot.Text;

namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// What a sentence complains of: the qualities that it says are bad, and the words that it denies. A rewording must
/// complain of the same.
/// </summary>
internal sealed class Complaint
{
    // How many words of the same sentence beside the matched ones belong to the statement: "No …", "… is missing".
    private const int Beside = 8;

    // How far after "already exists" a text may say that it does not matter.
    private const int Aftermath = 14;

    // Any denial can replace another ("is invalid", "is not allowed"), but a sentence that complains in these words has no denial.
    private static readonly QualitySet Kernels = QualitySet.Of(Quality.Same, Quality.Unique, Quality.WithinLimit, Quality.Unrestricted, Quality.Optional);

    private static readonly QualitySet ReplacedByDenial = QualitySet.Of(Quality.Unrestricted, Quality.Optional);

    private readonly QualitySet _bad = new();
    private readonly HashSet<string> _denied = new(StringComparer.Ordinal);
    private readonly bool _isAboutExisting;

    private Complaint(WordStream stream, Assertion[] assertions)
    {
        for (var w = 0; w < assertions.Length; w++)
        {
            if (assertions[w].IsOpen)
                continue;
            if (assertions[w].Quality != Quality.None && !assertions[w].IsGood)
                _bad.Add(assertions[w].Quality);
            else if (assertions[w].IsHead)
                _denied.Add(stream.Words[w]);
            HasDemand |= assertions[w].IsDemand;
        }

        IsOneSentence = assertions.Length == 0 || assertions[assertions.Length - 1].Sentence == 0;
        _isAboutExisting = stream.Words.Contains("already") && !_bad.Contains(Quality.Found);
    }

    /// <summary>Whether it is a single sentence.</summary>
    public bool IsOneSentence { get; }

    /// <summary>Whether the sentence says that something must be so.</summary>
    public bool HasDemand { get; }

    /// <summary>Whether the sentence complains of nothing, so that no rewording of it can be distinguished from the opposite.</summary>
    public bool IsEmpty => _bad.IsEmpty && _denied.Count == 0 && !HasDemand;

    /// <summary>Whether it only demands or restricts: it explains a rule, and complains only if it is broken.</summary>
    public bool OnlyDemands => _bad.IsWithin(ReplacedByDenial) && HasDemand;

    /// <summary>Whether it complains that something is already there; a tool that goes on with it has no trouble.</summary>
    public bool IsOfExisting => _isAboutExisting;

    /// <summary>What a sentence complains of.</summary>
    /// <param name="template">The sentence, with its placeholders.</param>
    public static Complaint Of(string template)
    {
        var text = Placeholder.Replace(template, "x1");
        var stream = WordStream.Of(text);
        return new Complaint(stream, AssertionReader.Read(text, stream));
    }

    /// <summary>Whether a text makes this complaint with the words in a range.</summary>
    /// <param name="stream">The words of the text.</param>
    /// <param name="assertions">What the text says with each of them.</param>
    /// <param name="first">The first word.</param>
    /// <param name="last">The last word.</param>
    public bool IsMade(WordStream stream, Assertion[] assertions, int first, int last)
    {
        var (from, to) = Extend(stream, assertions, first, last);
        var (good, bad) = (new QualitySet(), new QualitySet());
        var (isDenied, isUndenied, complains) = (false, false, false);
        for (var w = from; w <= to; w++)
        {
            var assertion = assertions[w];
            if (assertion.IsOpen)
                continue;
            complains |= assertion.IsComplaint;
            // "Cannot be updated" says nothing about what "was not found" is about.
            if (assertion.Quality != Quality.None && (assertion.Quality != Quality.Able || _bad.Contains(Quality.Able)))
                (assertion.IsGood || IsHarmless(stream, assertions, w) ? good : bad).Add(assertion.Quality);
            AddImplied(stream, assertions, w, bad);
            if (_denied.Contains(stream.Words[w]))
            {
                isDenied |= assertion.IsDenied;
                isUndenied |= !assertion.IsDenied;
            }
        }

        // "The authorization is missing" says what "is not authorized" says.
        if (good.Contains(Quality.Authorized) && bad.Contains(Quality.Found))
        {
            good.Remove(Quality.Authorized);
            bad.Add(Quality.Authorized);
        }

        if (IsEmpty || !complains || IsRefuted(good, bad) || LacksKernel(bad, complains))
            return false;

        // "was not deleted" denies something, but nothing of what "was not found" is about.
        if (bad.IsEmpty && _denied.Count == 0 && !HasDemand && !_bad.Overlaps(ReplacedByDenial))
            return false;

        // "point to the same blob, which is not allowed" denies elsewhere what "cannot point to" denies.
        return isDenied || !bad.IsEmpty || !isUndenied;
    }

    // What a gallery does not contain was not found in it; what must not or cannot be done is not allowed.
    private void AddImplied(WordStream stream, Assertion[] assertions, int w, QualitySet bad)
    {
        if (_bad.Contains(Quality.Found) && stream.Words[w] == "contain" && assertions[w] is { IsDenied: true, IsHead: true } && !IsDemandedBefore(assertions, w))
            bad.Add(Quality.Found);
        if (_bad.Contains(Quality.Allowed) && w > 0 && stream.Words[w] == "not" && (assertions[w - 1].IsDemand || stream.Words[w - 1] is "can" or "may"))
            bad.Add(Quality.Allowed);
    }

    private static bool IsDemandedBefore(Assertion[] assertions, int w)
    {
        for (var at = Math.Max(0, w - 3); at < w; at++)
        {
            if (assertions[at].IsDemand)
                return true;
        }

        return false;
    }

    /// <summary>Whether a text only demands or restricts with the words in a range.</summary>
    public static bool OnlyDemandsIn(WordStream stream, Assertion[] assertions, int first, int last)
    {
        var (from, to) = Extend(stream, assertions, first, last);
        for (var w = from; w <= to; w++)
        {
            if (assertions[w] is { IsComplaint: true, IsDemand: false, IsHead: false, Quality: not (Quality.Unrestricted or Quality.Optional) })
                return false;
        }

        return true;
    }

    /// <summary>Whether the words in a range, or those around them in their sentence, speak to the reader: "you", "your".</summary>
    public static bool SpeaksToReader(WordStream stream, Assertion[] assertions, int first, int last)
    {
        var (from, to) = Extend(stream, assertions, first, last);
        return stream.Words.FindIndex(from, to + 1 - from, word => word is "you" or "your") >= 0;
    }

    private bool IsRefuted(QualitySet good, QualitySet bad) =>
        !_bad.Both(good).IsWithin(bad)
        || (_isAboutExisting && bad.Contains(Quality.Found) && !good.Contains(Quality.Found));

    private bool LacksKernel(QualitySet bad, bool complains) =>
        !_bad.Both(complains ? Kernels.Except(ReplacedByDenial) : Kernels).IsWithin(bad) && !_bad.Overlaps(bad);

    // "already exists, skipping": the tool has what it wants.
    private static bool IsHarmless(WordStream stream, Assertion[] assertions, int at)
    {
        if (assertions[at].Quality != Quality.Unique)
            return false;
        for (var w = at + 1; w < Math.Min(stream.Words.Count, at + Aftermath) && assertions[w].Sentence <= assertions[at].Sentence + 1; w++)
        {
            if (ClauseWords.IsHarmless(stream.Words[w]) && !assertions[w].IsDenied)
                return true;
        }

        return false;
    }

    // The words of an ID do not count: it may stand between a name and its predicate.
    private static (int From, int To) Extend(WordStream stream, Assertion[] assertions, int first, int last)
    {
        var from = first;
        for (var count = 0; from > 0 && count < Beside && assertions[from - 1].Sentence == assertions[first].Sentence; from--)
            count += stream.InPath[from - 1] ? 0 : 1;
        var to = last;
        for (var count = 0; to + 1 < assertions.Length && count < Beside && assertions[to + 1].Sentence == assertions[last].Sentence; to++)
            count += stream.InPath[to + 1] ? 0 : 1;
        return (from, to);
    }
}
