using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>Finds in a stack what a client worked on: often nothing else in the output names a gallery.</summary>
internal static class StackFrames
{
    private const int Reach = 8192;

    private static readonly Regex Gallery = new(
        @"\b(?<frame>(?:Azure\.ResourceManager\.Compute|Microsoft\.Azure\.Management\.Compute)\.\w{0,60}Galler(?:y|ies)\w{0,60}\.[A-Za-z]{1,80})"
        + @"|\bat [^\n]{0,200}?/arm-compute/[^\n]{0,160}?(?<frame>galler(?:y|ies)\w{0,60})",
        RegexOptions.CultureInvariant);

    /// <summary>The client's operation on a gallery in the stack behind a record; empty if the stack names none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the record's message starts.</param>
    /// <param name="limit">Where the next record starts.</param>
    public static string GalleryOperation(string text, int at, int limit) =>
        Gallery.Match(text, at, Math.Max(0, Math.Min(limit - at, Reach))).Groups["frame"].Value;
}
