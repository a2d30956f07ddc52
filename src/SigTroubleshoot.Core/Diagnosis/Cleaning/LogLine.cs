namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>One line while it is cleaned.</summary>
/// <param name="Text">The line, without its end.</param>
/// <param name="Number">The 1-based line of the source that it is from.</param>
/// <param name="IsContinuation">Whether it continues the line before it, in the middle of a word or value.</param>
internal sealed record LogLine(string Text, int Number, bool IsContinuation = false)
{
    /// <summary>The lines of a section, in the order of the source. A carriage return also ends a line: progress is printed over itself.</summary>
    public static List<LogLine> Split(string raw, int firstLine)
    {
        var lines = new List<LogLine>();
        var number = firstLine;
        for (var at = 0; at <= raw.Length; number++)
        {
            var end = raw.IndexOf('\n', at);
            if (end < 0)
                end = raw.Length;
            Add(lines, raw, at, end, number);
            at = end + 1;
        }

        return lines;
    }

    /// <summary>The lines of a value that was on one line of the source.</summary>
    public static IEnumerable<LogLine> Of(string value, int number) => Split(value, number).Select(line => line with { Number = number });

    private static void Add(List<LogLine> lines, string raw, int from, int to, int number)
    {
        while (to > from && raw[to - 1] == '\r')
            to--;
        for (var at = raw.IndexOf('\r', from, to - from); at >= 0; at = raw.IndexOf('\r', from, to - from))
        {
            lines.Add(new LogLine(raw.Substring(from, at - from), number));
            from = at + 1;
        }

        lines.Add(new LogLine(raw.Substring(from, to - from), number));
    }
}
