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
    /// The values that can be determined; null if the text in a gap cannot be its value, so the sentence is a different one.
    /// </summary>
    public static Dictionary<string, string>? Read(string text, Sentence sentence, int start, int end)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var excerpt = text.Substring(start, Math.Min(text.Length, end + Lookahead) - start);
        var stream = WordStream.Of(excerpt);
        var from = 0;
        for (var g = 0; g < sentence.Gaps.Length; g++)
        {
            var gap = sentence.Gaps[g];
            var (left, right) = Framed(stream, Last(sentence.Frames[g]), First(sentence.Frames[g + 1]), from, end - start);
            var gapEnd = left < 0 ? 0 : right < 0 ? Quoted(excerpt, stream.Ends[left]) : stream.Starts[right];
            if (left >= 0 && gapEnd > stream.Ends[left])
            {
                if (!gap.TryRead(excerpt, stream.Ends[left], gapEnd, values))
                    return null;
                from = left + 1;
            }
            else if (gap.IsPath is { } isPath && isPath != Slashed.IsMatch(excerpt.Substring(0, end - start)))
            {
                return null;
            }
        }

        return values;
    }

    private static string? Last(IReadOnlyList<string> words) => words.Count == 0 ? null : words[words.Count - 1];

    private static string? First(IReadOnlyList<string> words) => words.Count == 0 ? null : words[0];

    // The words to the left and right of the gap, as close together as possible; right is -1 if only a quoted text after
    // the left word can decide.
    private static (int Left, int Right) Framed(WordStream stream, string? before, string? after, int from, int limit)
    {
        var best = (Left: -1, Right: -1);
        if (before is null)
            return best;
        for (var left = from; left < stream.Words.Count && stream.Starts[left] < limit; left++)
        {
            if (stream.Words[left] != before)
                continue;
            var right = after is null ? -1 : Next(stream, after, left);
            if (best.Left < 0 || (right >= 0 && (best.Right < 0 || right - left < best.Right - best.Left)))
                best = (left, right);
        }

        return best;
    }

    private static int Next(WordStream stream, string word, int left)
    {
        for (var right = left + 2; right < stream.Words.Count && right - left <= MaxWordsInGap; right++)
        {
            if (stream.Words[right] == word && (!stream.InPath[right] || stream.InPath[left]))
                return right;
        }

        return -1;
    }

    // The end of a quoted text that starts right after a word, or the word's own end if there is none.
    private static int Quoted(string text, int at)
    {
        var open = at;
        while (open < text.Length && !LettersAndDigits.IsKept(text[open]) && text[open] is not ('\'' or '"' or '\n'))
            open++;
        if (open >= text.Length || text[open] is not ('\'' or '"'))
            return at;
        var close = text.IndexOf(text[open], open + 1);
        return close < 0 ? at : close + 1;
    }
}
