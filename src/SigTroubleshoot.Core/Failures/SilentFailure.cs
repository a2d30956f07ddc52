using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Failures;

/// <summary>A failed operation on a gallery resource, for which the activity log has no reason.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Code">The code of the answer; empty if there is none.</param>
internal sealed record SilentFailure(ResourceId Resource, string Code);
