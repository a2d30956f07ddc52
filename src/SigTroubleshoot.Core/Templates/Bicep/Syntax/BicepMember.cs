namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>A property of an object.</summary>
/// <param name="Name">Its name; three points for a spread; empty if it is not a plain name.</param>
/// <param name="Start">Where its name begins.</param>
/// <param name="Value">Its value.</param>
internal sealed record BicepMember(string Name, int Start, BicepNode Value)
{
    /// <summary>The name of a spread.</summary>
    public const string Spread = "...";

    /// <summary>Whether the members of the value are put in its place.</summary>
    public bool IsSpread => Name == Spread;
}
