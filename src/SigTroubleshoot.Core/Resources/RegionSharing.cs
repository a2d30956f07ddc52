namespace SigTroubleshoot.Resources;

/// <summary>Whether the sharing of a gallery has taken effect in one region: an item of <c>sharingStatus.summary</c>.</summary>
/// <param name="Region"><c>region</c>, as Azure writes it; empty if it is absent.</param>
/// <param name="State"><c>state</c>: Succeeded, InProgress, Failed, or Unknown; empty if it is absent.</param>
/// <param name="Details"><c>details</c>; empty if there are none.</param>
internal sealed record RegionSharing(string Region, string State, string Details);
