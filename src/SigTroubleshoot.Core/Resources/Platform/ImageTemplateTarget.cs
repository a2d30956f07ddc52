namespace SigTroubleshoot.Resources;

/// <summary>What an image template creates: an item of <c>distribute</c>. Null means absent.</summary>
/// <param name="Type"><c>type</c>: SharedImage, ManagedImage, or VHD.</param>
/// <param name="GalleryImageId"><c>galleryImageId</c>: the image definition in which the version is created.</param>
internal sealed record ImageTemplateTarget(string? Type, string? GalleryImageId);
