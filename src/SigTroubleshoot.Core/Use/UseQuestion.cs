namespace SigTroubleshoot.Use;

/// <summary>What to say about the requested versions.</summary>
/// <param name="PricePerGB">The price of a GB; null if it is not specified.</param>
internal sealed record UseQuestion(decimal? PricePerGB = null)
{
    /// <summary>Whether only versions are answered that no resource is known to use. Which resources use the others is not read then.</summary>
    public bool OnlyUnused { get; init; }
}
