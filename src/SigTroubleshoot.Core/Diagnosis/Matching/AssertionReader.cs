namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// Reads what a text asserts, word by word: which quality a word is about, and whether it is well after all denials,
/// demands, and conditions around it. One pass, so that time grows with the text.
/// </summary>
internal sealed class AssertionReader
{
    // How many words with a meaning a denial may reach over; "no registered resource provider found" needs four.
    private const int Reach = 6;

    private readonly string _text;
    private readonly WordStream _stream;
    private readonly Assertion[] _assertions;
    private int _sentence;
    private int _line;
    private int _sentenceStart;
    private int _clauseStart;
    private bool _isDenied;
    private bool _isDemanded;
    private bool _isForbidden;
    private bool _isHeadNext;
    private bool _isCondition;
    private bool _isInquiry;
    private bool _isRequest;
    private int _reach;

    private AssertionReader(string text, WordStream stream)
    {
        _text = text;
        _stream = stream;
        _assertions = new Assertion[stream.Words.Count];
    }

    /// <summary>The assertion of each word of a stream.</summary>
    public static Assertion[] Read(string text, WordStream stream)
    {
        var reader = new AssertionReader(text, stream);
        for (var w = 0; w < stream.Words.Count; w++)
            reader.ReadWord(w);
        if (stream.Words.Count is > 0 and var count)
            reader.EndClause(Punctuation.Between(text, stream.Ends[count - 1], text.Length, out _), count);
        return reader._assertions;
    }

    private void ReadWord(int w)
    {
        if (w > 0)
        {
            EndClause(Punctuation.Between(_text, _stream.Ends[w - 1], _stream.Starts[w], out var isLineEnd), w);
            _line += isLineEnd ? 1 : 0;
        }

        if (_stream.InPath[w] || Punctuation.IsInName(_text, _stream.Starts[w], _stream.Ends[w]))
        {
            _assertions[w] = new(Quality.None, false, false, false, false, true, _sentence, _line);
            return;
        }

        var word = _stream.Words[w];
        if (ClauseWords.EndsClause(word) && !IsNotYet(w))
            Release(ClauseWords.EndsCondition(word));
        if (w == _clauseStart && w > _sentenceStart && ClauseWords.IsRecovery(Raw(w)))
            Excuse(w);
        var (quality, isGood) = SenseOf(w);
        var isDenied = (_isDenied || _isDemanded) && ClauseWords.HasMeaning(word);
        _assertions[w] = quality == Quality.None
            ? new(quality, false, isDenied, isDenied && _isHeadNext, IsDemand(w), IsOpen, _sentence, _line)
            : new(quality, isGood != IsTurned(quality), isDenied, false, false, IsOpen, _sentence, _line);
        Apply(w);
    }

    // "Must not be greater" says that it is.
    private bool IsTurned(Quality quality) =>
        _isDenied != _isDemanded && quality != Quality.Unrestricted && !(_isForbidden && quality == Quality.WithinLimit);

    // "Was not found, creating it" reports no failure.
    private void Excuse(int w)
    {
        for (var at = _sentenceStart; at < w; at++)
        {
            if (_assertions[at].Quality is Quality.Found)
                _assertions[at] = _assertions[at] with { IsOpen = true };
        }
    }

    private void EndClause(ClauseBreak found, int w)
    {
        if (found == ClauseBreak.None)
            return;
        Release(endsCondition: true);
        _clauseStart = w;
        if (found == ClauseBreak.Comma)
            return;
        _isInquiry = false;
        if (found == ClauseBreak.Clause)
            return;
        if (found == ClauseBreak.Question)
        {
            for (var at = _sentenceStart; at < w; at++)
                _assertions[at] = _assertions[at] with { IsOpen = true };
        }

        _isRequest = false;
        _sentence++;
        _sentenceStart = w;
    }

    private void Release(bool endsCondition)
    {
        _isDenied = _isDemanded = _isForbidden = _isHeadNext = false;
        _reach = 0;
        if (endsCondition)
            _isCondition = false;
    }

    // "Yet" joins two clauses, except in "is not yet supported".
    private bool IsNotYet(int w) => _stream.Words[w] == "yet" && w > 0 && _stream.Words[w - 1] == "not";

    private bool IsOpen => _isCondition || _isInquiry || _isRequest;

    // What a word changes for those after it.
    private void Apply(int w)
    {
        var word = _stream.Words[w];
        if (word == "no" && IsThereExists(w))
            _assertions[w - 1] = _assertions[w - 1] with { IsOpen = true };
        if (Denies(w))
        {
            _isDenied = !_isDenied;
            _isForbidden = w > 0 && _assertions[w - 1] is { Quality: Quality.Able } or { IsDemand: true };
            _reach = Reach;
            _isHeadNext = true;
        }
        else if (IsDemand(w))
        {
            _isDemanded = true;
            _reach = Reach;
            _isHeadNext = true;
        }
        else if (ClauseWords.HasMeaning(word) && _assertions[w].Quality != Quality.Able)
        {
            _isHeadNext = false;
            if (_reach > 0 && --_reach == 0)
                _isDenied = _isDemanded = _isForbidden = false;
        }

        _isRequest |= word is "pleas";
        _isCondition |= ClauseWords.IsCondition(word);
        _isInquiry |= word is "whether" || (ClauseWords.IsInquiry(word) && IsInquiry(w));
    }

    private bool Denies(int w) => _stream.Words[w] switch
    {
        "not" => Next(w) != "only",
        "no" => true,
        "0" => w == _clauseStart && QualityWords.Of(Next(w)).Quality == Quality.None && !Punctuation.IsInName(_text, _stream.Starts[w], _stream.Ends[w]),
        "non" or "never" or "without" or "neither" or "nor" or "none" or "nothing" or "lack" or "lacks" or "zero" => true,
        "fail" or "reject" => Next(w) == "to",
        "out" => Next(w) == "of" && Next(w + 1) is "rang" or "range" or "bound" or "sync",
        "outsid" => true,
        _ => false,
    };

    private bool IsDemand(int w) => _stream.Words[w] switch
    {
        "must" => !IsAfterAs(w),
        "have" or "requir" or "expect" or "suppos" => Next(w) == "to" && !IsAfterAs(w),
        _ => false,
    };

    private (Quality Quality, bool IsGood) SenseOf(int w)
    {
        var word = _stream.Words[w];
        switch (word)
        {
            case "possibl" when w == _sentenceStart || (_stream.Words[w - 1] is not ("is" or "not") && Next(w) != "to"):
                return default;
            case "can" or "could" or "may" or "might" or "abl" or "able" or "possibl":
                if (Next(w) == "not")
                    return (Quality.Able, false);
                return IsOnlyNear(w) ? default : (Quality.Able, true);
            case "only":
                return w > 0 && _stream.Words[w - 1] == "not" ? default : (Quality.Unrestricted, false);
            case "no":
                return Saying(w) ? (Quality.Found, false) : default;
            case "another" or "other":
                return IsComparison(w) ? (Quality.Same, false) : default;
            case "rather" or "instead":
                return Next(w) is "than" or "of" ? (Quality.Same, false) : default;
            case "mor" or "more" or "larg" or "higher" or "longer":
                return Next(w) == "than" ? (Quality.WithinLimit, false) : default;
            case "less" or "fewer" or "smaller" or "lower" or "shorter":
                return Next(w) == "than" ? (Quality.WithinLimit, true) : default;
            case "within" or "below":
                return IsLimitNear(w) ? (Quality.WithinLimit, true) : default;
            case "rang" or "range":
                return (Quality.WithinLimit, true);
            case "requir" or "mandatory":
                return IsPredicate(w) ? (Quality.Optional, Next(w) == "no") : default;
            case "got":
                return w > 0 && _stream.Words[w - 1] is "but" ? (Quality.Valid, false) : default;
            case "tim":
                return Next(w) == "out" ? (Quality.Succeeded, false) : default;
            case "error":
                return IsLabel(w) ? default : Counted(w, Quality.Succeeded);
        }

        var sense = QualityWords.Of(word);

        // "Cannot be the same" forbids what is so; "cannot match" reports what is not. So it says neither.
        if (sense.Quality == Quality.Same && _isForbidden)
            return default;
        return sense.Quality != Quality.None && !sense.IsGood ? Counted(w, sense.Quality) : sense;
    }

    // "0 failed" and "failed=0" report that nothing did.
    private (Quality Quality, bool IsGood) Counted(int w, Quality quality)
    {
        var isZero = (w > 0 && IsZero(w - 1)) || (w + 1 < _stream.Words.Count && IsZero(w + 1) && _stream.Starts[w + 1] - _stream.Ends[w] <= 3);
        return (quality, isZero);
    }

    private bool IsZero(int w) => _stream.Words[w] is "0" && !Punctuation.IsInName(_text, _stream.Starts[w], _stream.Ends[w]);

    private bool IsLabel(int w)
    {
        var at = _stream.Ends[w];
        while (at < _text.Length && _text[at] is ' ' or '"' or '\'')
            at++;
        return (at < _text.Length && _text[at] is ':' or ')' or ']' or '=') || Next(w) is "code" or "messag" or "message" or "detail" or "details" or "target" or "type" or "typ" or "id";
    }

    // "There is no X" denies that it exists; so does "no X" at the start of a sentence, but not "is no longer".
    private bool Saying(int w) =>
        Next(w) is not ("longer" or "not" or "more" or "mor" or "error") && QualityWords.Of(Next(w)) is { Quality: Quality.None } or { IsGood: true }
        && (w == _sentenceStart || _stream.Words[w - 1] is "is" or "are" or "was" or "were" or "there" or "such" || Next(w) == "such" || IsThereExists(w));

    private bool IsThereExists(int w) => w > _sentenceStart + 1 && _stream.Words[w - 1] == "found" && _stream.Words[w - 2] == "there";

    private bool IsPredicate(int w)
    {
        if (Next(w) == "to")
            return false;
        return IsRaw(w, "requires") || IsRaw(w, "require") || IsRaw(w, "needs") || IsRaw(w, "need")
            || (w > _sentenceStart && _stream.Words[w - 1] is "is" or "are" or "be" or "was" or "were" or "been" or "not" or "also" or "longer" or "alway");
    }

    private string Raw(int w) => _text.Substring(_stream.Starts[w], _stream.Ends[w] - _stream.Starts[w]);

    private bool IsRaw(int w, string word) => string.Equals(Raw(w), word, StringComparison.OrdinalIgnoreCase);

    private bool IsInquiry(int w) =>
        w == _sentenceStart || _stream.Words[w - 1] is "to" or "and" or "or" or "pleas" or "now"
        || Raw(w).EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    private bool IsOnlyNear(int w)
    {
        for (var at = w + 1; at < Math.Min(_stream.Words.Count, w + 5); at++)
        {
            if (_stream.Words[at] is "only" or "solely" or "exclusively")
                return true;
        }

        return w > 0 && _stream.Words[w - 1] is "only";
    }

    private bool IsComparison(int w)
    {
        for (var at = w + 1; at < Math.Min(_stream.Words.Count, w + 9); at++)
        {
            if (_stream.Words[at] == "than")
                return true;
        }

        return false;
    }

    private bool IsLimitNear(int w)
    {
        for (var at = w + 1; at < Math.Min(_stream.Words.Count, w + 5); at++)
        {
            if (_stream.Words[at] is "limit" or "quota" or "rang" or "range" or "max" or "bound" or "allow")
                return true;
        }

        return false;
    }

    // "contains X, as it must" demands nothing.
    private bool IsAfterAs(int w)
    {
        var from = Math.Max(_sentenceStart, w - 3);
        return _stream.Words.IndexOf("as", from, w - from) >= 0;
    }

    private string Next(int w) => w + 1 < _stream.Words.Count ? _stream.Words[w + 1] : "";
}
