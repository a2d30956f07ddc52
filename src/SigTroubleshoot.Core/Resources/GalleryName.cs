namespace SigTroubleshoot.Resources;

/// <summary>
/// The name of a gallery: 1 to 80 ASCII letters and digits, with periods and underscores between them. No hyphen,
/// although definitions allow it.
/// </summary>
/// <remarks>According to the service's own message; the published naming table and the API's pattern both differ.</remarks>
internal static class GalleryName
{
    /// <summary>The naming rule of galleries.</summary>
    public static NameShape Shape { get; } = new()
    {
        Punctuation = "._",
        NotFirst = "._",
        NotLast = "._",
        Maximum = 80,
        Replacement = '_',
        Filler = "gallery",
    };

    /// <summary>Whether a name can be part of a query: it contains only what names of galleries, also public ones, contain.</summary>
    public static bool IsPlain(string name) => name.Length > 0 && name.All(character => NameCharacter.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-');
}
