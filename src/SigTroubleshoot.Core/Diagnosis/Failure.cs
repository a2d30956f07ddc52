using SigTroubleshoot.Diagnosis.Exchanges;
using SigTroubleshoot.Diagnosis.Formats;
using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Diagnosis.Values;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Diagnosis;

/// <summary>One failure in the text, collected from every place where a tool printed it.</summary>
internal sealed class Failure
{
    private const int EvidenceLength = 1200;

    // In characters. A record of PowerShell has a stack between the message and the line that failed.
    private const int CommandReach = 6000;

    // More are hostile input.
    private const int MaxTries = 256;
    private static readonly HashSet<string> LongValues = new(StringComparer.OrdinalIgnoreCase) { "Detail", "Pattern", "Properties", "ResourceIds", "Regions", "Plan", "SourcePlan", "PolicyAssignment", "PolicyDefinition" };

    private static readonly string[] ResourceNames = ["Gallery", "Definition", "Version"];

    // Only what the finding needs is kept: a log may contain many failures, and each ruleMatch keeps the text around it.
    private readonly Dictionary<string, string> _captured;
    private readonly HashSet<string> _broken;
    private readonly string _operationId;
    private readonly string _format;
    private readonly int _recordLine;
    private readonly HashSet<FailedTry> _tries = [];
    private Dictionary<string, string> _values;
    private FindingConfidence _confidence;
    private FindingSeverity _severity;
    private bool _standsAlone;

    private Failure(RuleMatch ruleMatch, Dictionary<string, string> captured, HashSet<string> broken, string evidence, int line, int recordLine)
    {
        if (ruleMatch.Try is { } failed)
            _tries.Add(failed);
        else
            _standsAlone = true;
        _broken = broken;
        Rule = ruleMatch.Rule;
        _values = ruleMatch.Values;
        _confidence = ruleMatch.Confidence;
        _severity = ruleMatch.Severity ?? Rule.Severity;
        _operationId = ruleMatch.Error?.OperationId ?? "";
        _format = ruleMatch.Error?.Format ?? "";
        _recordLine = recordLine;
        _captured = captured;
        Evidence = evidence;
        Line = line;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The excerpt of the first place.</summary>
    public string Evidence { get; }

    /// <summary>The line of the first place.</summary>
    public int Line { get; }

    /// <summary>The failed requests that it is about.</summary>
    public IReadOnlyCollection<FailedTry> Tries => _tries;

    /// <summary>Whether every request that it is about was overcome, or only asked whether something exists.</summary>
    public bool IsGone => !_standsAlone && _tries.All(failed => failed.IsGone);

    /// <summary>The failure behind a ruleMatch, with all values in its surroundings.</summary>
    /// <param name="report">The section of text that contains the ruleMatch.</param>
    /// <param name="index">The index of the ruleMatch.</param>
    public static Failure From(SectionResult report, int index)
    {
        var ruleMatch = report.RuleMatches[index];
        var captured = new Dictionary<string, string>(ruleMatch.Values, StringComparer.OrdinalIgnoreCase);
        var broken = BrokenValues.Find(report.Text.Text, ruleMatch);
        AddValues(report, index);
        var line = report.Text.LineAt(ruleMatch.Start);
        var recordLine = ruleMatch.Error is { } error ? report.Text.LineAt(error.Start) : line;
        return new Failure(ruleMatch, captured, broken, EvidenceOf(report.Text.Text, ruleMatch), line, recordLine);
    }

    /// <summary>Whether the other one is this failure printed again; if so, its values are added.</summary>
    public bool TryMerge(Failure other)
    {
        if (other.Rule != Rule || IsOtherOperation(other))
            return false;
        if (!AreCompatible(other) && !IsInSameRecord(other))
            return false;
        Complete(other);
        if (other._confidence > _confidence || (other._confidence == _confidence && _broken.Count > 0 && other._broken.Count == 0))
        {
            // The values of the better match take precedence.
            AddMissing(other._values, _values);
            (_values, _confidence) = (other._values, other._confidence);
        }
        else
        {
            AddMissing(_values, other._values);
        }

        AddMissing(_captured, other._captured);
        if (other._severity > _severity)
            _severity = other._severity;
        _broken.IntersectWith(other._broken);
        _standsAlone |= other._standsAlone;
        if (_tries.Count < MaxTries)
            _tries.UnionWith(other._tries);
        else
            _standsAlone |= !other._tries.IsSubsetOf(_tries);
        return true;
    }

    /// <summary>Whether the two name different resources, so that one cannot be the reason of the other.</summary>
    public bool IsAboutAnother(Failure other) =>
        ResourceNames.Any(name => _values.TryGetValue(name, out var own) && other._values.TryGetValue(name, out var value) && !IsSameValue(name, own, value));

    /// <summary>The finding.</summary>
    /// <param name="source">The name of the text.</param>
    public Finding ToFinding(string source)
    {
        Rule.Explain(_values);
        return FindingFactory.FromError(Rule, _values, _severity, _confidence, Evidence, SourceName.Of(source, _format), Line);
    }

    private static void AddValues(SectionResult report, int index)
    {
        var ruleMatch = report.RuleMatches[index];
        var values = ruleMatch.Values;
        foreach (var piece in Pieces(report, index))
            ValueCollector.Collect(piece, values);
        if (ruleMatch.Request is { } request)
            RequestBody.Add(request.Body, values);
        CallArguments.Add(CallStack.Before(report.Text.Text, ruleMatch.Error?.Start ?? ruleMatch.Start), values);
        ModuleArguments.Add(report.Text.Text, ruleMatch.Start, values);
        if (!values.ContainsKey("Gallery"))
            CommandLineScanner.AddCommon(Surroundings.Slice(report.Text.Text, ruleMatch.Start, ruleMatch.End, CommandReach), values);
        if (ruleMatch.Error is { } error)
        {
            AddIfNew(values, "Code", error.Code);
            AddIfNew(values, "OperationId", error.OperationId);
        }
    }

    // From the nearest to the farthest: what is near the sentence is never overwritten by what is far. If the rule's
    // command is about the gallery, its resource group must not be taken from the ID of a source.
    private static IEnumerable<string> Pieces(SectionResult report, int index)
    {
        var ruleMatch = report.RuleMatches[index];
        var pieces = NearestFirst(report, index).Where(piece => piece.Length > 0);
        return IsAboutGallery(ruleMatch.Rule) ? pieces.OrderBy(piece => NamesGallery(piece) ? 0 : 1) : pieces;
    }

    private static bool IsAboutGallery(Rule rule) =>
        string.Concat(rule.AzPowerShell, rule.AzureCli).IndexOf("<Gallery>", StringComparison.Ordinal) >= 0;

    private static bool NamesGallery(string piece) =>
        piece.IndexOf("/galleries/", StringComparison.OrdinalIgnoreCase) >= 0 || piece.IndexOf("GalleryName", StringComparison.OrdinalIgnoreCase) >= 0
        || piece.IndexOf("az sig", StringComparison.Ordinal) >= 0;

    private static IEnumerable<string> NearestFirst(SectionResult report, int index)
    {
        var text = report.Text.Text;
        var ruleMatch = report.RuleMatches[index];
        foreach (var captured in ruleMatch.Values.Values.ToArray())
            yield return captured.IndexOf('/') >= 0 ? captured : "";
        yield return ruleMatch.Excerpt;
        if (ruleMatch.Error is { } error)
        {
            yield return error.Request?.Address ?? "";
            yield return error.Target;
            yield return text.Substring(error.Start, Math.Min(error.End, text.Length) - error.Start);
        }

        var from = Math.Max(index == 0 ? 0 : report.RuleMatches[index - 1].End, ruleMatch.Start - 1500);
        var to = Math.Min(index + 1 == report.RuleMatches.Count ? text.Length : report.RuleMatches[index + 1].Start, ruleMatch.End + 600);
        yield return from < ruleMatch.Start ? text.Substring(from, ruleMatch.Start - from) : "";
        yield return ruleMatch.End < to ? text.Substring(ruleMatch.End, to - ruleMatch.End) : "";
        yield return ruleMatch.Request?.Address ?? "";
        yield return ruleMatch.CommandLine;
    }

    private static void AddIfNew(Dictionary<string, string> values, string name, string value)
    {
        if (value.Length > 0 && !values.ContainsKey(name))
            values[name] = value;
    }

    private static void AddMissing(Dictionary<string, string> values, Dictionary<string, string> more)
    {
        foreach (var pair in more)
            AddIfNew(values, pair.Key, pair.Value);
    }

    // Two IDs in the same format are two operations; a request ID and an operation ID may belong to one failure.
    private bool IsOtherOperation(Failure other) =>
        !_tries.Overlaps(other._tries) && _operationId.Length > 0 && other._operationId.Length > 0 && _format == other._format
        && !string.Equals(_operationId, other._operationId, StringComparison.OrdinalIgnoreCase);

    // The Azure CLI prints a record's message twice; the two copies may be masked differently when they are published.
    private bool IsInSameRecord(Failure other) =>
        _format == AzCliReader.FormatName && other._format == _format && other._recordLine == _recordLine;

    // A repetition may contain fewer values, or a value that is truncated, escaped, or masked differently, but no different value.
    private bool AreCompatible(Failure other)
    {
        foreach (var pair in _captured)
        {
            if (other._captured.TryGetValue(pair.Key, out var value) && !IsSameValue(pair.Key, pair.Value, value) && !IsPart(other, pair.Key, pair.Value, value))
                return false;
        }

        return true;
    }

    private bool IsPart(Failure other, string name, string value, string otherValue) =>
        (_broken.Contains(name) && BrokenValues.IsPart(value, otherValue)) || (other._broken.Contains(name) && BrokenValues.IsPart(otherValue, value));

    // Of two copies that break at different positions, the longer one says more.
    private void Complete(Failure other)
    {
        foreach (var name in _broken.Where(name => other._captured.TryGetValue(name, out var value) && value.Length > _captured[name].Length).ToArray())
        {
            _captured[name] = other._captured[name];
            _values[name] = other._values.TryGetValue(name, out var value) ? value : other._captured[name];
        }
    }

    private static bool IsSameValue(string name, string a, string b)
    {
        if (BrokenValues.AreEqual(a, b))
            return true;
        if (!ValueFilter.IsReal(a) || !ValueFilter.IsReal(b))
            return true;
        if (!LongValues.Contains(name))
            return false;
        var (first, second) = (LettersAndDigits.Phrase(a), LettersAndDigits.Phrase(b));
        return first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal);
    }

    private static string EvidenceOf(string text, RuleMatch ruleMatch)
    {
        if (ruleMatch.Error is { } error && error.End - error.Start <= EvidenceLength && error.Start <= ruleMatch.Start && error.End >= ruleMatch.End)
            return text.Substring(error.Start, Math.Min(error.End, text.Length) - error.Start).Trim();
        var start = LineStart(text, ruleMatch.Start, 300);
        var end = LineEnd(text, ruleMatch.End, 300);
        return text.Substring(start, Math.Min(end - start, EvidenceLength)).Trim();
    }

    private static int LineStart(string text, int at, int reach)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        return Math.Max(start, at - reach);
    }

    private static int LineEnd(string text, int at, int reach)
    {
        var end = at >= text.Length ? text.Length : text.IndexOf('\n', at);
        return Math.Min(end < 0 ? text.Length : end, at + reach);
    }
}
