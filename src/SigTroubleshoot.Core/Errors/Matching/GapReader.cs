namespace SigTroubleshoot.Errors.Matching;

/// <summary>Reads the values of a reworded sentence: what stands between the words that framed each gap, or the quoted pieces in order.</summary>
internal static class GapReader
{
    private const int MaxWordsInGap = 24;

    /// <summary>The values that can be told.</summary>
    public static Dictionary<string, string> Read(string text, SentenceMatch match)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var excerpt = text.Substring(match.Start, Math.Min(text.Length, match.End + 200) - match.Start);
        var stream = WordStream.Of(excerpt);
        var sentence = match.Sentence;
        var from = 0;
        for (var g = 0; g < sentence.Gaps.Length; g++)
        {
            var before = Last(sentence.Frames[g]);
            var after = First(sentence.Frames[g + 1]);
            var (left, right) = Framed(stream, before, after, from, match.End - match.Start);
            if (left < 0)
                continue;
            var start = stream.Ends[left];
            var end = right < 0 ? Quoted(excerpt, start) : stream.Starts[right];
            if (end > start)
                sentence.Gaps[g].TryRead(excerpt, start, end, values);
            from = left + 1;
        }

        return values;
    }

    private static string? Last(IReadOnlyList<string> words) => words.Count == 0 ? null : words[words.Count - 1];

    private static string? First(IReadOnlyList<string> words) => words.Count == 0 ? null : words[0];

    // The words left and right of the gap; right is -1 where only a quoted piece after the left word can tell.
    private static (int Left, int Right) Framed(WordStream stream, string? before, string? after, int from, int limit)
    {
        if (before is null)
            return (-1, -1);
        for (var left = from; left < stream.Words.Count && stream.Starts[left] < limit; left++)
        {
            if (stream.Words[left] != before)
                continue;
            for (var right = left + 2; after is not null && right < stream.Words.Count && right - left <= MaxWordsInGap; right++)
            {
                if (stream.Words[right] == after && !stream.InPath[right])
                    return (left, right);
            }

            return (left, -1);
        }

        return (-1, -1);
    }

    // The end of a quoted piece that begins right after a word, or the word's own end where none does.
    private static int Quoted(string text, int at)
    {
        var open = at;
        while (open < text.Length && !Squeeze.IsKept(text[open]) && text[open] is not ('\'' or '"' or '\n'))
            open++;
        if (open >= text.Length || text[open] is not ('\'' or '"'))
            return at;
        var close = text.IndexOf(text[open], open + 1);
        return close < 0 ? at : close + 1;
    }
}
