using System.Globalization;

namespace SigTroubleshoot.Text;

/// <summary>The languages that texts for users exist in. The language of a text is that of the culture in which it is created.</summary>
internal static class Language
{
    /// <summary>The tag of English, the language of the code.</summary>
    public const string English = "en";

    /// <summary>The tag of Chinese in traditional characters, written as in Taiwan.</summary>
    public const string TraditionalChinese = "zh-Hant";

    /// <summary>The tags of all languages.</summary>
    public static IReadOnlyList<string> All { get; } = [English, TraditionalChinese];

    /// <summary>The language of the current culture.</summary>
    public static string Current => Of(CultureInfo.CurrentUICulture);

    /// <summary>Whether the texts of the current culture are English.</summary>
    public static bool IsEnglish => Current == English;

    /// <summary>
    /// The language in which texts are shown to a culture: its own or that of a parent, such as zh-Hant for zh-TW and zh-HK;
    /// English if there are no texts in any of them.
    /// </summary>
    public static string Of(CultureInfo culture)
    {
        // Most sessions are English, and this is asked for each text.
        if (!culture.Name.StartsWith("zh", StringComparison.Ordinal))
            return English;
        for (var own = culture; own.Name.Length > 0; own = own.Parent)
        {
            if (own.Name.Equals(TraditionalChinese, StringComparison.OrdinalIgnoreCase))
                return TraditionalChinese;
        }

        return English;
    }

    /// <summary>Whether texts in the language of a culture exist: false for zh-CN, which would be shown English texts.</summary>
    public static bool Supports(CultureInfo culture) =>
        Of(culture) != English || culture.Name.Equals(English, StringComparison.OrdinalIgnoreCase) || culture.Name.StartsWith(English + "-", StringComparison.OrdinalIgnoreCase);
}
