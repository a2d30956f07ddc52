namespace SigTroubleshoot;

/// <summary>Why <c>latest</c> skips a version.</summary>
public enum SkippedReason : long
{
    /// <summary>The version is excluded from latest everywhere.</summary>
    Excluded,

    /// <summary>The version is excluded from latest in this region.</summary>
    ExcludedInRegion,

    /// <summary>The region is not a target region of the version.</summary>
    NotInRegion,

    /// <summary>The version counts as latest, but the region has no replica of it.</summary>
    NoReplica,

    /// <summary>The version counts as latest, but its replica in the region is not complete.</summary>
    NotCompleted,

    /// <summary>The owner has deleted the version; it can be deployed only by its number, if at all.</summary>
    SoftDeleted,
}
