using SigTroubleshoot.Azure;
using SigTroubleshoot.Health.History;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health;

/// <summary>What is read about a version only on request, because it takes more requests.</summary>
internal sealed record VersionDetails
{
    /// <summary>What the activity log shows about it; null if it was not read.</summary>
    public VersionHistory? History { get; init; }

    /// <summary>Its gallery with its sharing status; null if it was not read.</summary>
    public Reading<Gallery>? Sharing { get; init; }

    /// <summary>Why the validations that Azure ran could not be read; null if they were, or were not requested.</summary>
    public ReadFailure? ValidationFailure { get; init; }
}
