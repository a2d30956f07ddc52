namespace SigTroubleshoot.Resources;

/// <summary>The source of an image template. Null means absent.</summary>
/// <param name="Type"><c>type</c>: PlatformImage, ManagedImage, or SharedImageVersion.</param>
/// <param name="ImageId"><c>imageId</c> of a managed image.</param>
/// <param name="ImageVersionId"><c>imageVersionId</c> of an image version.</param>
internal sealed record ImageTemplateSource(string? Type, string? ImageId, string? ImageVersionId);
