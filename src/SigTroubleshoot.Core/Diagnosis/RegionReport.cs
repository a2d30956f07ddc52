namespace SigTroubleshoot.Diagnosis;

/// <summary>What one piece of a text shows.</summary>
/// <param name="Text">The clean text.</param>
/// <param name="Sightings">The causes that were recognised, in order of appearance.</param>
/// <param name="Unknown">Errors about galleries that no rule knows, in order of appearance.</param>
internal sealed record RegionReport(CleanText Text, IReadOnlyList<Sighting> Sightings, IReadOnlyList<AzureError> Unknown);
