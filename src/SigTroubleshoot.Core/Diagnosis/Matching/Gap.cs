using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>The variable part between two fixed parts of a sentence: one placeholder, or several with only punctuation in between.</summary>
internal sealed class Gap
{
    private static readonly char[] QuoteSigns = ['\'', '"'];
    // The length of a few words that a service may add around a name.
    private const int SlippedIn = 40;
    private static readonly char[] Blanks = [' ', '\t'];

    // A few extra words may surround a name; more of them are another sentence.
    private const int MaxSlippedIn = 80;

    private const string Quotes = "'\"`\u2018\u2019\u201c\u201d";

    // These never contain a slash: only that distinguishes a gallery's sentence from a definition's.
    private static readonly HashSet<string> Segments =
        ["Gallery", "Definition", "Version", "Region", "Property", "Image", "SubType"];

    // These may be several words; all others are one word, even if a console wrapped it.
    private static readonly HashSet<string> Phrases =
    [
        "Regions", "Region", "ExistingRegion", "OtherRegion", "Detail", "Properties", "ResourceIds", "Plan", "SourcePlan",
        "Client", "VirtualMachines", "PolicyAssignment", "PolicyDefinition", "Pattern", "Value",
    ];

    private static readonly HashSet<string> Denials = new(StringComparer.OrdinalIgnoreCase) { "not", "no", "never", "without", "isn't", "doesn't" };

    // The longest value in quotes that continues on the next line.
    private const int MaxWrapped = 200;

    // PowerShell 7 wraps the labels of Az and of the .NET SDK into the sentence.
    private static readonly Regex Label = new(@"\G\s{1,4}(?:ErrorCode:|ErrorTarget:|ErrorMessage:|StatusCode:|Status: \d{3} \(|Content: \{)", RegexOptions.CultureInvariant);

    // A blank line, or the label of a tool's next field.
    private static readonly Regex NewRecord = new(@"\n[ \t]{0,80}(?:\n|[A-Z][A-Za-z]{1,40}(?: ID)? ?:)", RegexOptions.CultureInvariant);

    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyList<string> _separators;
    private readonly char[] _trimStart;
    private readonly char[] _trimEnd;
    private readonly bool _isQuoted;
    private readonly char _closer;

    /// <param name="names">The placeholders, in order.</param>
    /// <param name="separators">The punctuation between them; one fewer.</param>
    /// <param name="before">The fixed part before the gap; its trailing punctuation is not part of the value.</param>
    /// <param name="after">The fixed part after the gap; its leading punctuation is not part of the value.</param>
    public Gap(IReadOnlyList<string> names, IReadOnlyList<string> separators, string before, string after)
    {
        _names = names;
        _separators = separators;
        _isQuoted = before.EndsWith("'", StringComparison.Ordinal) || before.EndsWith("\"", StringComparison.Ordinal);
        HasSignBefore = before.Length > 0 && !LettersAndDigits.IsKept(before[before.Length - 1]);
        _closer = after.Length > 0 && after[0] is '}' or ')' or ']' ? after[0] : '\0';
        IsBehindSlash = before.EndsWith("/", StringComparison.Ordinal);
        HasSignAfter = after.Length > 0 && !LettersAndDigits.IsKept(after[0]);
        _trimStart = Signs(before, before.Length - 1, -1);
        _trimEnd = Signs(after, 0, 1);
    }

    /// <summary>The placeholders, in order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Whether a quote or space separates the gap from the word before it.</summary>
    public bool HasSignBefore { get; }

    /// <summary>Whether the gap is the next segment of a path; without the slash, the path ends before it.</summary>
    public bool IsBehindSlash { get; }

    /// <summary>Whether a quote or space separates the gap from the word after it.</summary>
    public bool HasSignAfter { get; }

    /// <summary>
    /// True if the gap is a path of names such as gallery/definition, false if it is only a gallery name, null if it may be either.
    /// </summary>
    public bool? IsPath => _names.Count > 1 ? _separators[0] == "/" ? true : null : _names[0] == "Gallery" ? false : null;

    /// <summary>The longest gap, in squeezed characters.</summary>
    public int Limit => _names[0] switch
    {
        "Detail" or "ResourceIds" or "VirtualMachines" => 1200,
        _ => 400,
    };

    /// <summary>Reads the values from the text between the fixed parts; false if that text cannot be a value.</summary>
    public bool TryRead(string text, int start, int end, Dictionary<string, string> values)
    {
        var raw = text.Substring(start, end - start);
        if (_names.Count == 1 && !Phrases.Contains(_names[0]))
        {
            raw = WrappedValue.Word(raw);
            var word = OneWord(raw);
            if (raw.Length - word.Length > MaxSlippedIn)
                return false;
            raw = word;
        }
        else if (IsPath is true)
        {
            // A path of names has no blank: text of another sentence is not a name.
            raw = WrappedValue.Word(raw);
            raw = (InQuotes(raw) ?? raw).Trim(_trimStart).TrimEnd(_trimEnd);
            if (raw.IndexOfAny(Blanks) >= 0)
                return false;
        }

        return Assign(raw.Trim(_trimStart).TrimEnd(_trimEnd), values);
    }

    /// <summary>Whether a word that slipped in after the value turns the sentence around: "size 3 no longer exceeds".</summary>
    public bool EndsInDenial(string text, int start, int end)
    {
        var raw = text.Substring(start, end - start);
        var words = raw.Substring(raw.LastIndexOfAny(QuoteSigns) + 1).Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        return last >= (_isQuoted ? 0 : 1) && (Denials.Contains(words[last]) || (words[last] == "longer" && last > 0 && words[last - 1] == "no"));
    }

    /// <summary>Reads the last value of a sentence, which ends where the quote, the word, or the line ends.</summary>
    public int ReadToEnd(string text, int start, Dictionary<string, string> values)
    {
        var at = start;
        var limit = Math.Min(text.Length, start + Limit);
        while (at < limit && (char.IsWhiteSpace(text[at]) || text[at] is '\\' or ':' or '[' or '('))
            at += Math.Max(1, WrappedValue.BreakLength(text, at));
        if (at >= limit)
            return start;
        var quote = Quotes.IndexOf(text[at]) >= 0 ? text[at++] : '\0';
        if (quote == '\'' && !Closes(text, at, limit, quote))
            quote = '\0';
        var isPhrase = Phrases.Contains(_names[0]);
        var end = at;
        while (end < limit && !EndsValue(text, end, quote, isPhrase))
            end++;
        var raw = text.Substring(at, end - at).TrimEnd('\\', ' ');
        if (quote == '\0' && raw.Length > 1)
            raw = raw.TrimEnd('.', ',', ';', ':', ')');
        return Assign(raw.TrimStart(_trimStart), values) ? end : start;
    }

    // An extra word before or after a name is not part of it: the name is in quotes, or is the first word.
    private string OneWord(string raw)
    {
        if (InQuotes(raw) is { } quoted)
            return quoted;
        var word = raw.TrimStart(_trimStart);
        var blank = word.IndexOfAny(Blanks);
        return blank >= 0 && word.Length - blank <= SlippedIn ? word.Substring(0, blank) : word;
    }

    private string? InQuotes(string raw)
    {
        var open = raw.IndexOfAny(QuoteSigns);
        var close = open < 0 ? -1 : raw.IndexOf(raw[open], open + 1);
        return close > open && open <= SlippedIn && raw.Length - close <= SlippedIn && (_isQuoted || raw.Substring(0, open).Trim().Length == 0)
            ? raw.Substring(open + 1, close - open - 1)
            : null;
    }

    // Some sentences open a quote that they never close; the string around them ends first.
    private static bool Closes(string text, int at, int limit, char quote)
    {
        var close = text.IndexOf(quote, at, limit - at);
        return close >= 0 && text.IndexOf('"', at, close - at) < 0;
    }

    private bool EndsValue(string text, int at, char quote, bool isPhrase)
    {
        var c = text[at];
        if (quote != '\0')
            return c == quote || (c == '\n' && !IsWrapped(text, at, quote));
        if (WrappedValue.BreakLength(text, at) > 0)
            return _closer == '\0' || !isPhrase || !IsWrapped(text, at, _closer);
        if (isPhrase)
            return c is '"' or '\\' || (c == '.' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1])) || IsLabel(text, at);
        // The Go SDK prints its next sentence directly after the period.
        return char.IsWhiteSpace(c) || c is ',' || Quotes.IndexOf(c) >= 0 || string.CompareOrdinal(text, at, ".Error:", 0, 7) == 0;
    }

    private static bool IsLabel(string text, int at) => text[at] == ' ' && Label.IsMatch(text, at);

    // The quote or bracket closes on one of the next lines, before the paragraph ends.
    private static bool IsWrapped(string text, int at, char sign)
    {
        var window = Math.Min(MaxWrapped, text.Length - at);
        var close = text.IndexOf(sign, at, window);
        return close > 0 && !NewRecord.IsMatch(text.Substring(at, close - at));
    }

    private bool Assign(string raw, Dictionary<string, string> values)
    {
        if (_names.Count == 1)
            return Put(_names[0], raw, values);
        var at = 0;
        for (var i = 0; i < _names.Count; i++)
        {
            var end = raw.Length;
            if (i < _separators.Count)
            {
                var separator = _separators[i].Trim();
                end = separator.Length == 0 ? -1 : raw.IndexOf(separator, at, StringComparison.Ordinal);
                if (end < 0)
                    return false;
            }

            if (!Put(_names[i], raw.Substring(at, end - at), values))
                return false;
            at = i < _separators.Count ? end + _separators[i].Trim().Length : end;
        }

        return true;
    }

    private static bool Put(string name, string raw, Dictionary<string, string> values)
    {
        if (Segments.Contains(name) && raw.IndexOf('/') >= 0)
            return false;
        var value = Tidy(name, raw);
        if (value.Length > 0)
            values[name] = value;
        return true;
    }

    private static string Tidy(string name, string raw)
    {
        var value = Phrases.Contains(name) ? WrappedValue.Phrase(raw) : WrappedValue.Word(raw);
        value = value.Trim().Trim('\\').Trim();
        foreach (var quote in Quotes)
            value = value.Trim(quote);
        return Phrases.Contains(name) ? value : value.Replace("\\", "");
    }

    // The punctuation in a text from a position on, and what always surrounds a value.
    private static char[] Signs(string text, int at, int step)
    {
        const string Always = " \n\r\t\\" + Quotes;
        var end = at;
        while (end >= 0 && end < text.Length && !LettersAndDigits.IsKept(text[end]))
            end += step;
        return (step > 0 ? text.Substring(at, end - at) + Always : text.Substring(end + 1, at - end) + Always).ToCharArray();
    }
}
