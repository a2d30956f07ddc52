using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis.Formats;

namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>The level of a line in a log.</summary>
internal static class ToolLine
{
    private const int MaxPrefix = 200;

    private static readonly Regex Debug = new(@"\A\s{0,20}(?:\[?(?:DEBUG|VERBOSE|TRACE|INFO|Informational|Verbose)\]?\b|[a-z_]{2,20}(?:[:.-][a-z_-]{2,40}){1,6}:(?:verbose|info)\b)", RegexOptions.CultureInvariant);

    /// <summary>Whether the line of a position is one of a debug log, and not what the tool prints to its user.</summary>
    public static bool IsDebug(string text, int position)
    {
        var start = TextScan.LineStart(text, position);
        return Debug.IsMatch(text.Substring(start, Math.Min(MaxPrefix, position - start)));
    }
}
