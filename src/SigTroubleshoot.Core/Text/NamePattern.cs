namespace SigTroubleshoot.Text;

/// <summary>The name of a resource, or a pattern for names.</summary>
/// <param name="Literal">The name; null if it is a pattern.</param>
/// <param name="Matches">Whether a name matches.</param>
internal sealed record NamePattern(string? Literal, Func<string, bool> Matches)
{
    /// <summary>Matches every name.</summary>
    public static NamePattern Any { get; } = new(null, _ => true);

    /// <summary>The version that <c>latest</c> means: which one it is depends on all others. Matches every name.</summary>
    public static NamePattern Latest { get; } = new(null, _ => true);
}
