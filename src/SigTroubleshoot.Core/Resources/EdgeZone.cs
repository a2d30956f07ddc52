namespace SigTroubleshoot.Resources;

/// <summary>One edge zone that an image version is replicated to: an item of <c>publishingProfile.targetExtendedLocations</c>.</summary>
/// <remarks>The gallery's REST reference. No recorded answer shows the replication state of an edge zone.</remarks>
/// <param name="Region"><c>name</c>: the region that the edge zone belongs to; null if it is absent.</param>
/// <param name="Name"><c>extendedLocation.name</c>: the edge zone; null if it is absent.</param>
/// <param name="ReplicaCount"><c>extendedLocationReplicaCount</c>; null if it is absent.</param>
internal sealed record EdgeZone(string? Region, string? Name, string? ReplicaCount);
