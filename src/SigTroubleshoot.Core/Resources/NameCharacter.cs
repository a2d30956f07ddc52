using System.Globalization;
using System.Text;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Resources;

/// <summary>The characters of a name, and how to show one that a reader may not be able to see or distinguish.</summary>
internal static class NameCharacter
{
    private const int LongestShown = 200;

    // Cyrillic and Greek letters that look like Latin ones, and the Latin ones.
    private const string LookAlikes = "аеорсухіѕјһԁАВЕКМНОРСТХІЅЈονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string Latin = "aeopcyxisjhdABEKMHOPCTXISJovABEZHIKMNOPTYX";

    /// <summary>Whether it is A to Z, a to z, or 0 to 9.</summary>
    public static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || IsAsciiDigit(c);

    /// <summary>Whether it is 0 to 9.</summary>
    public static bool IsAsciiDigit(char c) => c is >= '0' and <= '9';

    /// <summary>The plain letter or digit for an accented, full-width, or look-alike one (<c>e</c> for <c>é</c>), or null.</summary>
    public static char? ToAscii(char c)
    {
        if (!char.IsLetterOrDigit(c))
            return null;
        if (LookAlikes.IndexOf(c) is var at and >= 0)
            return Latin[at];
        var plain = c.ToString().Normalize(NormalizationForm.FormKD)[0];
        return IsAsciiLetterOrDigit(plain) ? plain : null;
    }

    /// <summary>Whether the two chars at a position are one character, as most emoji are.</summary>
    public static bool IsPair(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);

    /// <summary>The character at a position as a reader can see it; the code point of an invisible one.</summary>
    public static string Show(string text, int index) =>
        IsVisible(text, index) ? text.Substring(index, IsPair(text, index) ? 2 : 1) : CodePointAt(text, index);

    /// <summary>
    /// The code point (<c>U+0430</c>) of a visible character that looks like another or is not ASCII; empty if
    /// <see cref="Show"/> is enough.
    /// </summary>
    public static string CodePoint(string text, int index) =>
        text[index] > '~' && IsVisible(text, index) ? CodePointAt(text, index) : "";

    /// <summary>A name that is safe in a message: at most 200 characters, without those that <see cref="CleanText"/> replaces.</summary>
    public static string ShowName(string name) =>
        name.Length <= LongestShown ? CleanText.Of(name) : CleanText.Of(name.Substring(0, LongestShown - (IsPair(name, LongestShown - 1) ? 1 : 0))) + "…";

    private static bool IsVisible(string text, int index) =>
        text[index] is >= ' ' and <= '~' || CharUnicodeInfo.GetUnicodeCategory(text, index) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    private static string CodePointAt(string text, int index)
    {
        var code = IsPair(text, index) ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
        return "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
    }
}
