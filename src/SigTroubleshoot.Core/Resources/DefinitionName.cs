namespace SigTroubleshoot.Resources;

/// <summary>
/// The name of an image definition: 1 to 80 ASCII letters, digits, hyphens, periods, and underscores, with a letter or
/// digit at both ends.
/// </summary>
/// <remarks>
/// Microsoft's troubleshooting guide. The pattern that the service's message contains is less strict: it allows an underscore
/// at the end and letters of any script.
/// </remarks>
internal static class DefinitionName
{
    /// <summary>The naming rule of image definitions.</summary>
    public static NameShape Shape { get; } = new()
    {
        Punctuation = "._-",
        NotFirst = "._-",
        NotLast = "._-",
        Maximum = 80,
        Replacement = '-',
        Filler = "image",
    };
}
