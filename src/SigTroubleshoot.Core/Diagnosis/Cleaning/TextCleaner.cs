using System.Text;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>Converts a section of raw input to clean text; secrets are masked before anything else sees it.</summary>
internal static class TextCleaner
{
    /// <summary>Cleans a section of input.</summary>
    /// <param name="raw">The section.</param>
    /// <param name="firstLine">The 1-based line in the source where the section starts.</param>
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
