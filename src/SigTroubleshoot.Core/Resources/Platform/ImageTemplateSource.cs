namespace SigTroubleshoot.Resources;

/// <summary>What an image template starts from. Null means absent.</summary>
/// <param name="Type"><c>type</c>: PlatformImage, ManagedImage or SharedImageVersion.</param>
/// <param name="ImageId"><c>imageId</c> of a managed image.</param>
/// <param name="ImageVersionId"><c>imageVersionId</c> of a version in a gallery.</param>
internal sealed record ImageTemplateSource(string? Type, string? ImageId, string? ImageVersionId);
