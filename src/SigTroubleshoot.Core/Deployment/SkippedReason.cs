namespace SigTroubleshoot.Deployment;

/// <summary>Why <c>latest</c> does not mean a version.</summary>
internal enum SkippedReason
{
    /// <summary>The version is excluded from latest everywhere.</summary>
    Excluded,

    /// <summary>The version is excluded from latest in this region.</summary>
    ExcludedInRegion,

    /// <summary>The region is no target region of the version.</summary>
    NotInRegion,

    /// <summary>The version counts as latest, and the region has no replica of it.</summary>
    NoReplica,

    /// <summary>The version counts as latest, and its replica in the region is not complete.</summary>
    NotCompleted,

    /// <summary>The owner has deleted the version; it can be deployed only by its number.</summary>
    SoftDeleted,
}
