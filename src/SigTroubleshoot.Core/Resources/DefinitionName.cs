namespace SigTroubleshoot.Resources;

/// <summary>
/// The name of an image definition: 1 to 80 ASCII letters, digits, hyphens, periods and underscores, with a letter or
/// digit at both ends.
/// </summary>
/// <remarks>
/// Microsoft's troubleshooting guide. The pattern that the service quotes is laxer: it lets an underscore end the name
/// and takes letters of any script.
/// </remarks>
internal readonly struct DefinitionName
{
    /// <summary>The greatest number of characters.</summary>
    public const int MaximumLength = 80;

    /// <summary>The shape every such name has.</summary>
    public static NameShape Shape { get; } = new()
    {
        Punctuation = "._-",
        NotFirst = "._-",
        NotLast = "._-",
        Maximum = MaximumLength,
        Replacement = '-',
        Filler = "image",
    };

    /// <param name="text">The name as given; any text.</param>
    public DefinitionName(string text) => Text = text;

    /// <summary>The name as given.</summary>
    public string Text { get; }

    /// <summary>Whether the service accepts the name.</summary>
    public bool IsValid => Shape.Fits(Text);

    /// <summary>What is wrong with the name; empty where it is valid.</summary>
    public IReadOnlyList<NameFault> Faults => Shape.FaultsOf(Text);

    /// <summary>The nearest valid name; the name itself where it is valid.</summary>
    public string Suggestion => Shape.Mend(Text);
}
