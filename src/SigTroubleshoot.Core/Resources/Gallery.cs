namespace SigTroubleshoot.Resources;

/// <summary>
/// A gallery about to be made. Values are texts as given, so that a malformed one can be reported; null means absent.
/// </summary>
internal sealed class Gallery
{
    /// <summary>The gallery's name.</summary>
    public string? Name { get; init; }

    /// <summary>The region.</summary>
    public string? Location { get; init; }

    /// <summary>The prefix of the public name, for a community gallery.</summary>
    public string? PublicNamePrefix { get; init; }
}
