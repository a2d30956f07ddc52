namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>Finds where clauses and sentences end.</summary>
internal static class Punctuation
{
    // A line of about a console's width may have been wrapped, so the next one may continue its sentence.
    private const int ShortestWrapped = 60;
    private const int LongestWrapped = 140;

    /// <summary>What the signs between two words separate.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the first word ends.</param>
    /// <param name="to">Where the second word starts.</param>
    /// <param name="isLineEnd">Whether the first word ends its line, and the next line does not continue it.</param>
    public static ClauseBreak Between(string text, int from, int to, out bool isLineEnd)
    {
        var found = ClauseBreak.None;
        isLineEnd = false;
        for (var at = from; at < to; at++)
        {
            var sign = SignAt(text, at, to);
            isLineEnd |= text[at] == '\n' && sign == ClauseBreak.Sentence;
            if (sign > found)
                found = sign;
        }

        return found;
    }

    /// <summary>Whether a word is a part of a name, such as <c>no-access</c> or <c>found.txt</c>: it says nothing then.</summary>
    public static bool IsInName(string text, int start, int end)
    {
        if (start > 1 && text[start - 1] is '-' or '_' or '.' or '/' or '@' && LettersAndDigits.IsKept(text[start - 2]))
            return true;
        if (end + 1 >= text.Length)
            return false;

        // Go's clients begin the next sentence right after a period, so a period ends no name. A colon after a quote ends that of a field.
        return (text[end] is '-' or '_' or '/' or '@' && LettersAndDigits.IsKept(text[end + 1])) || (text[end] == '"' && text[end + 1] == ':');
    }

    private static ClauseBreak SignAt(string text, int at, int to)
    {
        var isLast = at + 1 >= to;
        switch (text[at])
        {
            case '?' when IsBlank(text, at + 1):
                return ClauseBreak.Question;
            case '.' or '!' or ';' or '\u3002' or '\uff01' or '\uff1b' when !isLast || text[at] is not '.':
                return ClauseBreak.Sentence;
            case ',' or '(' or ')' or '\u3001' or '\uff0c':
                return ClauseBreak.Comma;
            case '\uff1a' or '\u2014' or '\u2013' or '|':
            case ':' when IsBlank(text, at + 1):
                return ClauseBreak.Clause;
            case '-' when !isLast && IsBlank(text, at + 1) && at > 0 && text[at - 1] is ' ' or '-':
                return ClauseBreak.Clause;
            case '\\' when at + 1 < to && text[at + 1] is 'n' or 'r':
                return ClauseBreak.Sentence;
            case '"' when at + 1 < to && text[at + 1] is ',' or '}' or ']':
                return ClauseBreak.Sentence;
            case '\n':
                return IsWrapped(text, at, to) ? ClauseBreak.None : ClauseBreak.Sentence;
            default:
                return ClauseBreak.None;
        }
    }

    private static bool IsBlank(string text, int at) => at >= text.Length || char.IsWhiteSpace(text[at]) || text[at] is '"' or '\'' or '\\';

    // A line that starts in lowercase continues the line before it; so does any line after one that is full.
    private static bool IsWrapped(string text, int at, int to)
    {
        for (var next = at + 1; next < to; next++)
        {
            if (text[next] == '\n')
                return false;
        }

        if (to < text.Length && char.IsLower(text[to]))
            return true;
        if (at > 0 && text[at - 1] is '.' or '!' or '?')
            return false;
        var start = at;
        while (start > 0 && at - start <= LongestWrapped && text[start - 1] != '\n')
            start--;
        return at - start is >= ShortestWrapped and <= LongestWrapped;
    }
}
