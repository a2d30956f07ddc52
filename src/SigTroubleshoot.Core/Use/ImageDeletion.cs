namespace SigTroubleshoot;

/// <summary>Whether an image version may be deleted.</summary>
public enum ImageDeletion
{
    /// <summary>It could not be determined: something that may use the version, or the replication of a newer one, could not be read.</summary>
    NotEvaluated,

    /// <summary>Nothing uses it, it is not the latest version anywhere, and nothing protects it.</summary>
    Yes,

    /// <summary>It is used, it is the latest version in a region, or its safety profile protects it.</summary>
    No,
}
