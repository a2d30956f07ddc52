using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Failures;

/// <summary>A failed operation.</summary>
/// <param name="Event">The event with the reason.</param>
/// <param name="ResolvedAt">When a later operation of the same kind on the resource succeeded; null if none has.</param>
internal sealed record FailedOperation(ActivityEvent Event, DateTimeOffset? ResolvedAt);
