namespace SigTroubleshoot.Resources;

/// <summary>
/// The name of a gallery: 1 to 80 ASCII letters and digits, with periods and underscores between them. No hyphen,
/// although definitions allow it.
/// </summary>
/// <remarks>After the service's own message; the published naming table and the API's pattern each say something else.</remarks>
internal readonly struct GalleryName
{
    /// <summary>The greatest number of characters.</summary>
    public const int MaximumLength = 80;

    /// <summary>The shape every such name has.</summary>
    public static NameShape Shape { get; } = new()
    {
        Punctuation = "._",
        NotFirst = "._",
        NotLast = "._",
        Maximum = MaximumLength,
        Replacement = '_',
        Filler = "gallery",
    };

    /// <param name="text">The name as given; any text.</param>
    public GalleryName(string text) => Text = text;

    /// <summary>The name as given.</summary>
    public string Text { get; }

    /// <summary>Whether the service accepts the name.</summary>
    public bool IsValid => Shape.Fits(Text);

    /// <summary>What is wrong with the name; empty where it is valid.</summary>
    public IReadOnlyList<NameFault> Faults => Shape.FaultsOf(Text);

    /// <summary>The nearest valid name; the name itself where it is valid.</summary>
    public string Suggestion => Shape.Mend(Text);
}
