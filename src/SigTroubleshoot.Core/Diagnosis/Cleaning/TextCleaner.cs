using System.Text;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>Makes clean text of a piece of raw input; secrets are masked before anything else sees it.</summary>
internal static class TextCleaner
{
    /// <summary>Cleans a piece of input.</summary>
    /// <param name="raw">The piece.</param>
    /// <param name="firstLine">The line in the source, counted from 1, at which the piece begins.</param>
    public static CleanText Clean(string raw, int firstLine)
    {
        var text = new StringBuilder(raw.Length);
        var starts = new List<int>();
        var lines = new List<int>();
        var line = firstLine;
        for (var at = 0; at <= raw.Length; line++)
        {
            var end = raw.IndexOf('\n', at);
            if (end < 0)
                end = raw.Length;
            var length = end > at && raw[end - 1] == '\r' ? end - at - 1 : end - at;
            starts.Add(text.Length);
            lines.Add(line);
            text.Append(LineCleaner.Clean(raw.Substring(at, length)));
            if (end < raw.Length)
                text.Append('\n');
            at = end + 1;
        }

        return new CleanText(Redactor.Mask(text.ToString()), [.. starts], [.. lines]);
    }
}
