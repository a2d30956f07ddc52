using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Verify;

/// <summary>An image definition that a template deploys.</summary>
/// <param name="Definition">The definition as the template specifies it.</param>
internal sealed record PlannedDefinition(ImageDefinition Definition)
{
    /// <summary>Whether the same deployment creates the gallery, or may create it.</summary>
    public bool HasGallery { get; init; }

    /// <summary>Whether an existing definition is deleted first, so that nothing about it is fixed.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Whether the request allows a change of the features.</summary>
    public bool AllowsUpdate { get; init; }
}
