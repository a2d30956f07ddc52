using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Latest;

/// <summary>What was read about the latest version of a definition in one region.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Region">The region.</param>
/// <param name="Choice">The version.</param>
internal sealed record LatestReading(ResourceId Definition, string Region, LatestChoice Choice);
