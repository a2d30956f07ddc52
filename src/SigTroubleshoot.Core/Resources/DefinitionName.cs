namespace SigTroubleshoot.Resources;

/// <summary>
/// The name of an image definition: 1 to 80 ASCII letters, digits, hyphens, periods and underscores, with a letter or
/// digit at both ends.
/// </summary>
/// <remarks>
/// Microsoft's troubleshooting guide. The pattern that the service quotes is laxer: it lets an underscore end the name
/// and takes letters of any script.
/// </remarks>
internal static class DefinitionName
{
    /// <summary>The shape that every definition's name has.</summary>
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
