using SigTroubleshoot.Diagnosis.Cleaning;
using SigTroubleshoot.Diagnosis.Exchanges;
using SigTroubleshoot.Diagnosis.Formats;
using SigTroubleshoot.Diagnosis.Matching;

namespace SigTroubleshoot.Diagnosis;

/// <summary>Reads one section of a text: sentences first, then codes, then the remaining gallery errors.</summary>
internal sealed class SectionReader
{
    private const int SameFailure = 2500;
    private const int SameMessage = 250;
    private const int NearbyLength = 2000;
    private const int LeadLength = 40;
    private const int TailLength = 120;
    private const double BareCoverage = 0.8;
    private const int BareWords = 6;

    private readonly SentenceBook _book;
    private readonly ExchangeLog _exchanges;

    /// <param name="book">What is recognized.</param>
    /// <param name="exchanges">The requests of the whole text.</param>
    public SectionReader(SentenceBook book, ExchangeLog exchanges) => (_book, _exchanges) = (book, exchanges);

    /// <summary>Reads a section of raw input that starts at a 1-based line of the source.</summary>
    public SectionResult Read(string raw, int firstLine)
    {
        var clean = TextCleaner.Clean(raw, firstLine);
        var text = clean.Text;
        var help = new HelpText(text);
        var errors = ErrorReaders.Read(clean, out var exchanges).Where(error => !help.Contains(error.Start)).OrderBy(error => error.Start).ToList();
        _exchanges.Enter(text, exchanges, errors);
        errors.ForEach(error => _exchanges.Attach(text, error));
        var gone = errors.FindAll(error => error.Try is { IsGone: true });
        errors.RemoveAll(gone.Contains);
        var exact = _book.Exact.Find(text, LettersAndDigits.Of(text)).FindAll(match => !help.Contains(match.Start) && !IsIn(match, gone));
        var ruleMatches = new List<RuleMatch>();
        var taken = new List<SentenceMatch>();
        foreach (var match in exact.OrderBy(match => match.Start))
        {
            if (match.Sentence is { IsLookalike: true, Rule: not null } || TryAdd(text, match, exact, errors, ruleMatches))
                taken.Add(match);
        }

        // Other sentences may contain the few words of a last resort.
        var lastResorts = taken.Where(match => match.Sentence.Rule is { IsLastResort: true }).ToList();
        taken = taken.Except(lastResorts).ToList();
        var reworded = _book.Reworded.Find(text, taken).FindAll(match => !help.Contains(match.Start));
        var places = new List<SentenceMatch>(taken);
        foreach (var match in reworded.Where(match => !IsIn(match, gone) && !exact.Exists(other => other.Sentence.Rule == match.Sentence.Rule && other.Overlaps(match))))
        {
            if (match.Sentence is { IsLookalike: true, Rule: not null } || TryAdd(text, match, exact, errors, ruleMatches))
                places.Add(match);
        }

        ruleMatches = Settle(text, ruleMatches);
        var lastResortMatches = ruleMatches.FindAll(ruleMatch => ruleMatch.Rule.IsLastResort);
        ruleMatches.RemoveAll(lastResortMatches.Contains);
        AddCodes(text, errors, places, ruleMatches);
        List<SentenceMatch> recognized = [.. places, .. lastResorts];
        var (ofGallery, others) = (new List<AzureError>(), new List<AzureError>());
        foreach (var error in errors.Where(error => IsUnexplained(error, recognized, ruleMatches)))
            (IsAboutGallery(text, error) ? ofGallery : others).Add(error);
        ruleMatches.AddRange(lastResortMatches);
        ruleMatches.Sort((a, b) => a.Start.CompareTo(b.Start));
        return new SectionResult(clean, ruleMatches, [.. ofGallery.Select(RecordOf)], [.. others.Where(error => Surroundings.IsAzureError(text, error)).Select(RecordOf)]);
    }

    private UnknownRecord RecordOf(AzureError error) => new(error, _exchanges.CommandAt(error.Start, error.Format));

    /// <summary>Reads only the requests in a piece of raw input, for the sections that follow.</summary>
    public void ReadTrail(string raw)
    {
        if (raw.Length == 0)
            return;
        var text = TextCleaner.Clean(raw, 1).Text;
        _exchanges.Enter(text, ErrorReaders.ReadExchanges(text), []);
    }

    private static bool IsLookalike(SentenceMatch match, List<SentenceMatch> exact) =>
        exact.Exists(other => other.Sentence.IsLookalike && other.Sentence.Rule == match.Sentence.Rule && other.Overlaps(match) && other.Sentence.Weight >= match.Sentence.Weight);

    private bool TryAdd(string text, SentenceMatch match, List<SentenceMatch> exact, List<AzureError> errors, List<RuleMatch> ruleMatches)
    {
        if (match.Sentence is not { IsLookalike: false, Rule: { } rule } || IsLookalike(match, exact) || (match.IsExact && NearbyWords.TurnAround(text, match)))
            return false;
        var error = RecordAround(errors, match.Start, match.End);
        var confidence = match.IsExact ? FindingConfidence.Exact : FindingConfidence.Likely;
        var ruleMatch = RuleMatchAt(text, rule, confidence, match.Values, error, match.Start, match.End, match.Sentence.NamesGallery);
        if (!IsTrusted(match, ruleMatch.Evidence) || (!match.IsParticular && error is null) || (rule is ISentenceGuard guard && !guard.Accepts(ruleMatch)))
            return false;

        // The tool says in its own words what it means that something does not exist.
        if (error is null && _exchanges.CauseOf(match.Start, "", "")?.Try is { IsQuestion: true } question)
            question.IsExplained = true;
        ruleMatches.Add(ruleMatch);
        return true;
    }

    // What was overcome, and what only answered a question, is no failure.
    private static bool IsIn(SentenceMatch match, List<AzureError> gone) =>
        gone.Exists(error => match.Start < error.End && error.Start < match.End);

    // Without evidence of a gallery around it, a reworded sentence needs nearly all of its words.
    private static bool IsTrusted(SentenceMatch match, GalleryEvidence evidence) => match.IsExact || evidence switch
    {
        GalleryEvidence.Gallery => true,
        GalleryEvidence.None => match.Coverage >= BareCoverage && (match.Sentence.Names.Count > 0 || match.Sentence.Words.Length >= BareWords || NamesComputeResource(match)),
        _ => false,
    };

    private static bool NamesComputeResource(SentenceMatch match) =>
        match.Values.Values.Any(value => value.IndexOf("/providers/Microsoft.Compute/", StringComparison.OrdinalIgnoreCase) >= 0);

    // The smallest record that contains the position: for nested errors, the detail and not its wrapper.
    private static AzureError? RecordAround(List<AzureError> errors, int start, int end)
    {
        AzureError? best = null;
        foreach (var error in errors)
        {
            if (error.Start > start)
                break;
            if (error.End >= Math.Min(end, start + 1) && error.End > start && (best is null || IsCloser(error, best)))
                best = error;
        }

        return best;
    }

    private static bool IsCloser(AzureError error, AzureError other)
    {
        var length = error.End - error.Start;
        var otherLength = other.End - other.Start;
        if (length != otherLength)
            return length < otherLength;
        return error.Code.Length > 0 && other.Code.Length == 0;
    }

    // If two rules match one error, the more specific one reports it.
    private static List<RuleMatch> Settle(string text, List<RuleMatch> ruleMatches) =>
        [.. ruleMatches.Where(ruleMatch => !ruleMatches.Exists(other => !ReferenceEquals(other, ruleMatch) && Silences(text, other, ruleMatch)))];

    private static bool Silences(string text, RuleMatch other, RuleMatch ruleMatch)
    {
        if (other.Rule.IsLastResort && !ruleMatch.Rule.IsLastResort)
            return false;

        // The rest of a message is not a second failure.
        if (ruleMatch.Confidence < FindingConfidence.Exact && Strength(other).CompareTo(Strength(ruleMatch)) > 0 && IsSameMessage(text, other, ruleMatch))
            return true;
        if (other.Rule == ruleMatch.Rule)
            return Distance(other, ruleMatch) == 0 && Strength(other).CompareTo(Strength(ruleMatch)) > 0;
        if (other.Rule.Outranks.Contains(ruleMatch.Rule.GetType()))
            return Distance(other, ruleMatch) <= SameFailure;
        if (ruleMatch.Rule.Outranks.Contains(other.Rule.GetType()) || Distance(other, ruleMatch) > 0)
            return false;
        return Strength(other).CompareTo(Strength(ruleMatch)) > 0;
    }

    private static bool IsSameMessage(string text, RuleMatch a, RuleMatch b)
    {
        if (a.Error is not null && b.Error is not null)
            return ReferenceEquals(a.Error, b.Error);
        var (first, second) = a.Start <= b.Start ? (a, b) : (b, a);
        var gap = second.Start - first.End;
        return gap <= 0 || (gap <= SameMessage && text.IndexOf('\n', first.End, gap) < 0);
    }

    private static (FindingConfidence Confidence, int Length, int Order) Strength(RuleMatch ruleMatch) =>
        (ruleMatch.Confidence, ruleMatch.End - ruleMatch.Start, -ruleMatch.Start);

    private static int Distance(RuleMatch a, RuleMatch b) => Math.Max(0, Math.Max(a.Start - b.End, b.Start - a.End) + 1);

    private void AddCodes(string text, List<AzureError> errors, List<SentenceMatch> places, List<RuleMatch> ruleMatches)
    {
        foreach (var error in errors)
        {
            if (error.Code.Length == 0 || IsTaken(error, places))
                continue;
            if (ruleMatches.Exists(ruleMatch => Explains(ruleMatch, error)))
                continue;
            if (!Surroundings.IsAzureError(text, error) || _book.ByCode(error) is not { } rule)
                continue;
            var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            (rule as ICodeValues)?.Add(error, values);
            ruleMatches.Add(RuleMatchAt(text, rule, FindingConfidence.Likely, values, error, error.Start, Math.Min(error.End, text.Length), namesGallery: false));
        }
    }

    private RuleMatch RuleMatchAt(string text, Rule rule, FindingConfidence confidence, Dictionary<string, string> values, AzureError? error, int start, int end, bool namesGallery)
    {
        var lead = Math.Max(0, start - LeadLength);
        var cause = error is null ? _exchanges.CauseOf(start, "", "") : null;
        return new RuleMatch
        {
            Rule = rule,
            Confidence = confidence,
            Values = values,
            Error = error,
            Request = error?.Request ?? cause?.Request,
            Try = error?.Try ?? (cause?.Try is { IsQuestion: false } failed ? failed : null),
            CommandLine = _exchanges.CommandAt(start, error?.Format ?? ""),
            Evidence = Surroundings.Evaluate(text, start, end, error, error?.Request, namesGallery),
            Excerpt = text.Substring(start, end - start),
            Lead = text.Substring(lead, start - lead),
            Tail = text.Substring(end, Math.Min(text.Length - end, TailLength)),
            Nearby = Surroundings.Slice(text, start, end, NearbyLength),
            StartInNearby = Math.Min(start, NearbyLength),
            Start = start,
            End = end,
        };
    }

    private static bool IsTaken(AzureError error, List<SentenceMatch> places) =>
        places.Exists(place => place.Start < error.End && error.Start < place.End);

    // A tool prints one failure several times; the code alone is then not a separate failure.
    private static bool Explains(RuleMatch ruleMatch, AzureError error)
    {
        if (error.Try is not null && ReferenceEquals(error.Try, ruleMatch.Try))
            return true;
        var apart = Math.Max(ruleMatch.Start - error.End, error.Start - ruleMatch.End);
        if (apart > SameFailure)
            return false;
        return string.Equals(ruleMatch.Code, error.Code, StringComparison.OrdinalIgnoreCase)
            || ruleMatch.Rule.Codes.Contains(error.Code, StringComparer.OrdinalIgnoreCase)
            || (error.OperationId.Length > 0 && error.OperationId == ruleMatch.Error?.OperationId);
    }

    private static bool IsUnexplained(AzureError error, List<SentenceMatch> places, List<RuleMatch> ruleMatches)
    {
        if (error.Code.Length == 0 && error.StatusCode < 400)
            return false;
        if (Wrappers.Contains(error.Code) || IsTaken(error, places))
            return false;
        return !ruleMatches.Exists(ruleMatch => ruleMatch.Start < error.End + SameFailure && error.Start < ruleMatch.End + SameFailure);
    }

    private bool IsAboutGallery(string text, AzureError error) =>
        Surroundings.IsGalleryError(text, error)
        || (error.Request is null && Surroundings.IsGallery(_exchanges.CommandAt(error.Start, error.Format)))
        || CallStack.IsGallery(text, error);
}
