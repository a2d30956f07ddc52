using System.Text.RegularExpressions;

namespace SigTroubleshoot.Rules;

/// <summary>Guesses a resource's type from its name if nothing else indicates it.</summary>
internal static class NameHints
{
    // A run of capitals, or a word that may begin with a capital: SIGProd, prodGal01 and my_gallery have two words each.
    private static readonly Regex Word = new("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.CultureInvariant);

    // What people write for a gallery: gallery, Shared Image Gallery, Azure Compute Gallery.
    private static readonly string[] Marks = ["gal", "sig", "acg"];

    // Words that happen to begin or end with such a mark.
    private static readonly string[] ChanceStarts =
        ["sign", "sigma", "sigh", "sigil", "sigint", "sigterm", "gala", "gale", "gallo", "galli", "galv", "galw"];

    private static readonly string[] ChanceEnds =
        ["legal", "regal", "frugal", "portugal", "senegal", "bengal", "fungal", "prodigal", "madrigal", "conjugal"];

    /// <summary>
    /// Whether a name suggests a gallery: it contains <c>galler</c>, or one of its words begins or ends with
    /// <c>gal</c>, <c>sig</c>, or <c>acg</c> and is not another common word (<c>signal</c>, <c>design</c>, <c>legal</c>).
    /// </summary>
    internal static bool LooksLikeGallery(string name)
    {
        if (name.IndexOf("galler", StringComparison.OrdinalIgnoreCase) >= 0)
            return true;

        foreach (Match word in Word.Matches(name))
        {
            if (SpeaksOfGallery(word.Value.ToLowerInvariant()))
                return true;
        }

        return false;
    }

    private static bool SpeaksOfGallery(string word) =>
        (Begins(word, Marks) && !Begins(word, ChanceStarts)) || (Ends(word, Marks) && !Ends(word, ChanceEnds));

    private static bool Begins(string word, string[] parts) => parts.Any(part => word.StartsWith(part, StringComparison.Ordinal));

    private static bool Ends(string word, string[] parts) => parts.Any(part => word.EndsWith(part, StringComparison.Ordinal));
}
