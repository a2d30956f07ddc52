using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>Reads the values of a reworded sentence: the text between the words around each gap, or the quoted texts in order.</summary>
internal static class GapReader
{
    private const int MaxWordsInGap = 24;
    private const int Lookahead = 200;

    // A gallery and its definition in one name, as ARM writes them.
    private static readonly Regex Slashed = new(@"(?<![\w./<>-])[\w.-]{1,80}/[\w.-]{1,80}(?![\w./-])", RegexOptions.CultureInvariant);

    /// <summary>
    /// The values that can be determined, and where the last of them ends; null if the text in a gap cannot be its value,
    /// so the sentence is a different one.
    /// </summary>
    public static (Dictionary<string, string> Values, int End)? Read(string text, Sentence sentence, int start, int end)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var excerpt = text.Substring(start, Math.Min(text.Length, end + Lookahead) - start);
        var stream = WordStream.Of(excerpt);
        var from = 0;
        var last = end - start;
        for (var g = 0; g < sentence.Gaps.Length; g++)
        {
            var gap = sentence.Gaps[g];
            var (left, right) = Framed(stream, sentence.Frames[g], First(sentence.Frames[g + 1]), from, end - start);
            var gapEnd = left < 0 ? 0 : right < 0 ? Quoted(excerpt, stream.Ends[left]) : stream.Starts[right];
            if (left >= 0 && gapEnd > stream.Ends[left])
            {
                if (IsOnlySigns(excerpt, stream.Ends[left], gapEnd) || !gap.TryRead(excerpt, stream.Ends[left], gapEnd, values))
                    return null;
                from = left + 1;
                last = right < 0 ? Math.Max(last, gapEnd) : last;
            }
            else if (gap.IsPath is { } isPath && isPath != Slashed.IsMatch(excerpt.Substring(0, end - start)))
            {
                return null;
            }
        }

        return (values, start + last);
    }

    // Brackets and separators alone are what tools print between two words, not a value.
    private static bool IsOnlySigns(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ':' or ',' or '\'' or '"' or '\\'))
            start++;
        var isSigns = start < end;
        for (var at = start; at < end && isSigns; at++)
            isSigns = char.IsWhiteSpace(text[at]) || text[at] is '\'' or '"' or '\\' or ':' or ',' or ';' or '[' or ']' or '{' or '}' or '(' or ')' or '=' or '|';
        return isSigns;
    }

    private static string? First(IReadOnlyList<string> words) => words.Count == 0 ? null : words[0];

    // The words to the left and right of the gap: those with the frame's own words before them, as close together as
    // possible. Right is -1 if only a quoted text after the left word can decide.
    private static (int Left, int Right) Framed(WordStream stream, IReadOnlyList<string> before, string? after, int from, int limit)
    {
        var best = (Left: -1, Right: -1);
        if (before.Count == 0)
            return best;
        var known = -1;
        for (var left = from; left < stream.Words.Count && stream.Starts[left] < limit; left++)
        {
            if (stream.Words[left] != before[before.Count - 1])
                continue;
            var right = after is null ? -1 : Next(stream, after, left);
            var same = before.Count > 1 && left > 0 && stream.Words[left - 1] == before[before.Count - 2] ? 1 : 0;
            if (best.Left < 0 || IsBetter((right >= 0, same, left - right), (best.Right >= 0, known, best.Left - best.Right)))
                (best, known) = ((left, right), same);
        }

        return best;
    }

    private static bool IsBetter((bool HasEnd, int Known, int Closeness) frame, (bool HasEnd, int Known, int Closeness) other) =>
        frame.HasEnd ? frame.CompareTo(other) > 0 : !other.HasEnd && frame.Known > other.Known;

    private static int Next(WordStream stream, string word, int left)
    {
        for (var right = left + 2; right < stream.Words.Count && right - left <= MaxWordsInGap; right++)
        {
            if (stream.Words[right] == word && (!stream.InPath[right] || stream.InPath[left]))
                return right;
        }

        return -1;
    }

    // The end of a quoted text, or of the rest of a dotted name, that starts right after a word; its own end if there is none.
    private static int Quoted(string text, int at)
    {
        var open = at;
        if (at + 1 < text.Length && text[at] == '.' && LettersAndDigits.IsKept(text[at + 1]))
        {
            while (open < text.Length && (LettersAndDigits.IsKept(text[open]) || (text[open] == '.' && open + 1 < text.Length && LettersAndDigits.IsKept(text[open + 1]))))
                open++;
            return open;
        }

        while (open < text.Length && !LettersAndDigits.IsKept(text[open]) && text[open] is not ('\'' or '"' or '\n'))
            open++;
        if (open >= text.Length || text[open] is not ('\'' or '"'))
            return at;
        var close = text.IndexOf(text[open], open + 1);
        return close < 0 ? at : close + 1;
    }
}
