namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>Finds out whether a text speaks of one case: an error names what it is about, a document speaks in general.</summary>
internal static class Particulars
{
    private const int Before = 60;
    private const int After = 160;
    private const int Beside = 30;

    /// <summary>Whether something near a reworded sentence, in its line, is a value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the rewording starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isWord">Whether a word belongs to the sentences of the rules.</param>
    public static bool AreNear(string text, Sentence sentence, int start, int end, Func<string, bool> isWord)
    {
        var from = start == 0 ? 0 : Math.Max(text.LastIndexOf('\n', start - 1, Math.Min(start, Before)) + 1, start - Before);
        var to = end >= text.Length ? -1 : text.IndexOf('\n', end, Math.Min(After, text.Length - end));
        if (sentence.Gaps.Length == 0 && IsAlone(text, start, end))
            return true;
        var excerpt = text.Substring(from, (to < 0 ? Math.Min(text.Length, end + After) : to) - from);
        for (var at = 0; at < excerpt.Length; at++)
        {
            if (IsSign(excerpt, at))
                return true;
        }

        var stream = WordStream.Of(excerpt);
        for (var w = 0; w < stream.Words.Count; w++)
        {
            if (IsValue(excerpt, stream, w, isWord) && !sentence.Words.Contains(stream.Words[w]))
                return true;
        }

        return false;
    }

    // Nobody hands in one sentence of a document.
    private static bool IsAlone(string text, int start, int end) =>
        text.Substring(0, start).Trim().Length <= Beside && text.Substring(end).Trim().Length <= Beside && text.Trim().IndexOf('\n') < 0
        && text.IndexOf("you", StringComparison.OrdinalIgnoreCase) < 0;

    // An apostrophe is no quote; a slash between two words is no path.
    private static bool IsSign(string text, int at) => text[at] switch
    {
        '\'' or '\u2019' => !(at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1])),
        '"' or '`' or '\u201d' or '[' or '<' or '*' or '_' => true,
        '/' => at + 1 < text.Length && (at == 0 || !char.IsLetter(text[at - 1])) && char.IsLetter(text[at + 1]),
        _ => false,
    };

    // A number, a dotted name, a name with an inner capital, or a part of a hyphenated name that no sentence knows, unlike "Hyper-V" and "end-of-life".
    private static bool IsValue(string text, WordStream stream, int w, Func<string, bool> isWord)
    {
        var (from, to) = (stream.Starts[w], stream.Ends[w]);
        if (char.IsDigit(text[from]) || (from > 1 && text[from - 1] == '.' && LettersAndDigits.IsKept(text[from - 2])))
            return true;
        for (var at = from + 1; at < to; at++)
        {
            if (char.IsUpper(text[at]) && char.IsLower(text[at - 1]) && stream.Words[w] != "powershell")
                return true;
        }

        var isHyphenated = (from > 1 && text[from - 1] == '-' && LettersAndDigits.IsKept(text[from - 2])) || (to + 1 < text.Length && text[to] == '-' && LettersAndDigits.IsKept(text[to + 1]));
        return isHyphenated && !isWord(stream.Words[w]);
    }
}
