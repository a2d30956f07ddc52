namespace SigTroubleshoot.Resources;

/// <summary>What an image template makes: an item of <c>distribute</c>. Null means absent.</summary>
/// <param name="Type"><c>type</c>: SharedImage, ManagedImage or VHD.</param>
/// <param name="GalleryImageId"><c>galleryImageId</c>: the image definition that gets the version, or the version itself.</param>
internal sealed record ImageTemplateTarget(string? Type, string? GalleryImageId)
{
    /// <summary>The regions of <c>replicationRegions</c>, the older list, in words; an expression counts as a region. Null where there is none.</summary>
    public string? ReplicationRegions { get; init; }

    /// <summary>The regions of <c>targetRegions</c>, the newer list, in words. Null where there is none.</summary>
    public string? TargetRegions { get; init; }

    /// <summary><c>versioning.scheme</c>: Latest or Source, both of which make Azure choose the version's number.</summary>
    public string? VersioningScheme { get; init; }
}
