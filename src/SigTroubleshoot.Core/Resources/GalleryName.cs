namespace SigTroubleshoot.Resources;

/// <summary>
/// The name of a gallery: 1 to 80 ASCII letters and digits, with periods and underscores between them. No hyphen,
/// although definitions allow it.
/// </summary>
/// <remarks>After the service's own message; the published naming table and the API's pattern each say something else.</remarks>
internal static class GalleryName
{
    /// <summary>The shape that every gallery's name has.</summary>
    public static NameShape Shape { get; } = new()
    {
        Punctuation = "._",
        NotFirst = "._",
        NotLast = "._",
        Maximum = 80,
        Replacement = '_',
        Filler = "gallery",
    };
}
