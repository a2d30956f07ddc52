namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>The words of a text with their positions: letters and digits, lowercase, with small words and endings normalized and denials as words of their own.</summary>
internal sealed class WordStream
{
    private static readonly Dictionary<string, string> Canonical = new(StringComparer.Ordinal)
    {
        ["permitted"] = "allow", ["allowed"] = "allow", ["allows"] = "allow",
        ["located"] = "found", ["find"] = "found", ["exist"] = "found", ["exists"] = "found", ["present"] = "found", ["detected"] = "found",
        ["given"] = "provid", ["supplied"] = "provid", ["provided"] = "provid", ["passed"] = "provid", ["specified"] = "provid",
        ["due"] = "because", ["existed"] = "found",
        ["includes"] = "contain", ["include"] = "contain",
        ["identical"] = "same",
        ["remove"] = "delet", ["removed"] = "delet", ["removing"] = "delet", ["deletion"] = "delet",
        ["absent"] = "miss", ["required"] = "requir", ["needed"] = "requir", ["needs"] = "requir", ["need"] = "requir",
        ["larger"] = "greater", ["bigger"] = "greater", ["maximum"] = "max", ["minimum"] = "min",
        ["differs"] = "different", ["differing"] = "different",
        ["rejected"] = "reject", ["refused"] = "reject", ["denied"] = "reject",
        ["generation"] = "gener", ["shall"] = "must", ["should"] = "must", ["has"] = "have", ["having"] = "have",
        ["vm"] = "vm", ["vms"] = "vm", ["cant"] = "not", ["dont"] = "not", ["isnt"] = "not", ["doesnt"] = "not", ["arent"] = "not",
        ["wasnt"] = "not", ["couldnt"] = "not", ["hasnt"] = "not", ["didnt"] = "not", ["wont"] = "not", ["nothing"] = "nothing", ["there"] = "there",
    };

    private WordStream(List<string> words, List<int> starts, List<int> ends, List<bool> inPath)
    {
        Words = words;
        Starts = starts;
        Ends = ends;
        InPath = inPath;
    }

    /// <summary>The words, normalized.</summary>
    public List<string> Words { get; }

    /// <summary>Where each word starts in the text.</summary>
    public List<int> Starts { get; }

    /// <summary>Where each word ends in the text (exclusive).</summary>
    public List<int> Ends { get; }

    /// <summary>Whether each word is part of something with a slash: a resource ID or an address.</summary>
    public List<bool> InPath { get; }

    /// <summary>The normalized words of a phrase.</summary>
    public static List<string> WordsOf(string text) => Of(text).Words;

    /// <summary>Splits a text into words.</summary>
    public static WordStream Of(string text)
    {
        var stream = new WordStream([], [], [], []);
        var i = 0;
        var pieceEnd = 0;
        var inPath = false;
        while (i < text.Length)
        {
            if (!LettersAndDigits.IsKept(text[i]))
            {
                // The letter of an escaped line break is not a word.
                i += text[i] == '\\' && i + 1 < text.Length && text[i + 1] is 'n' or 'r' or 't' ? 2 : 1;
                continue;
            }

            var start = i;
            if (start >= pieceEnd)
                (pieceEnd, inPath) = PieceAt(text, start);
            if (IsOption(text, start))
            {
                i = pieceEnd;
                continue;
            }

            while (i < text.Length && LettersAndDigits.IsKept(text[i]))
                i++;
            stream.Drop(ReasonPhrases.CountBefore(text, stream.Starts, start, i));
            var after = ReasonPhrases.EndAfter(text, start, i);
            stream.Add(text.Substring(start, i - start).ToLowerInvariant(), start, i, inPath);
            i = Math.Max(i, after);
        }

        return stream;
    }

    /// <summary>The form in which words are compared; a denial in the word itself is left out.</summary>
    public static string Normalize(string word)
    {
        if (Canonical.TryGetValue(word, out var canonical))
            return canonical;
        if (NegatedWord.PrefixLength(word) is > 0 and var prefix)
            return Normalize(word.Substring(prefix));
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal))
            return word.Substring(0, word.Length - 3);
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal))
            return word.Substring(0, word.Length - 2);
        if (word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal))
            return word.Substring(0, word.Length - 2);
        if (word.Length > 3 && word.EndsWith("s", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
            return word.Substring(0, word.Length - 1);
        return word.Length > 4 && word.EndsWith("e", StringComparison.Ordinal) ? word.Substring(0, word.Length - 1) : word;
    }

    // The name of a command-line option is not prose, although it consists of the same words.
    private static bool IsOption(string text, int start) =>
        start >= 2 && text[start - 1] == '-' && text[start - 2] == '-' && (start == 2 || char.IsWhiteSpace(text[start - 3])) && char.IsLetter(text[start]);

    // The space-delimited text that starts here (at most 1,000 characters of it), and whether it contains a slash.
    private static (int End, bool HasSlash) PieceAt(string text, int start)
    {
        var limit = Math.Min(text.Length, start + 1000);
        var end = start;
        var hasSlash = false;
        while (end < limit && !char.IsWhiteSpace(text[end]))
            hasSlash |= text[end++] == '/';
        return (end, hasSlash);
    }

    private void Add(string word, int start, int end, bool inPath)
    {
        if (word == "t" && Words.Count > 0 && Words[Words.Count - 1].EndsWith("n", StringComparison.Ordinal) && start - Ends[Ends.Count - 1] == 1)
        {
            // don't, isn't, can't: two words in one.
            var before = Words.Count - 1;
            Words[before] = Words[before] is "can" ? "can" : Normalize(Words[before].Substring(0, Words[before].Length - 1));
            Put("not", Ends[before], end, inPath);
            return;
        }

        if (word == "cannot")
        {
            Put("can", start, start + 3, inPath);
            Put("not", start + 3, end, inPath);
            return;
        }

        if (NegatedWord.PrefixLength(word) is > 0 and var prefix)
        {
            Put("not", start, start + prefix, inPath);
            Put(Normalize(word.Substring(prefix)), start + prefix, end, inPath);
            return;
        }

        Put(Normalize(word), start, end, inPath);
    }

    private void Drop(int count)
    {
        Words.RemoveRange(Words.Count - count, count);
        Starts.RemoveRange(Starts.Count - count, count);
        Ends.RemoveRange(Ends.Count - count, count);
        InPath.RemoveRange(InPath.Count - count, count);
    }

    private void Put(string word, int start, int end, bool inPath)
    {
        Words.Add(word);
        Starts.Add(start);
        Ends.Add(end);
        InPath.Add(inPath);
    }
}
