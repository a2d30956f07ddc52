namespace SigTroubleshoot.Diagnosis.Scanning;

/// <summary>Counts line ends.</summary>
internal static class LineEnds
{
    /// <summary>The number of line ends in a part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the part starts.</param>
    /// <param name="end">Where it ends (exclusive).</param>
    public static int Count(char[] text, int from, int end)
    {
        var lines = 0;
        for (var at = from; at < end && (at = Array.IndexOf(text, '\n', at, end - at)) >= 0; at++)
            lines++;
        return lines;
    }
}
