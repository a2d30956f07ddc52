using System.Text.RegularExpressions;

namespace SigTroubleshoot.Secrets;

/// <summary>
/// Masks whatever looks random, regardless of its surroundings. Only for excerpts: there a masked name costs little, and a
/// secret that was separated from the word that identifies it (by a console, a page, or truncation) is still masked.
/// </summary>
internal static class RandomRuns
{
    private static readonly Regex Run = new("[A-Za-z0-9+/=_~.-]{12,}", RegexOptions.CultureInvariant);

    /// <summary>The text with <c>***</c> for each run that looks random.</summary>
    public static string Mask(string text) =>
        Run.Replace(text, match => match.Value.IndexOf('/') < 0 && TokenShapes.IsRandom(match.Value, 0, match.Length) ? "***" : match.Value);
}
