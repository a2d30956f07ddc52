using System.Text.RegularExpressions;

namespace SigTroubleshoot.Secrets;

/// <summary>
/// Masks what looks random, whatever stands around it. Only for excerpts: there a masked name costs little, and what a
/// console, a page or a cut has torn from the word that tells it is secret is masked all the same.
/// </summary>
internal static class RandomRuns
{
    private static readonly Regex Run = new("[A-Za-z0-9+/=_~.-]{12,}", RegexOptions.CultureInvariant);

    /// <summary>The text with <c>***</c> for each run that looks random.</summary>
    public static string Mask(string text) =>
        Run.Replace(text, match => match.Value.IndexOf('/') < 0 && TokenShapes.IsRandom(match.Value, 0, match.Length) ? "***" : match.Value);
}
