namespace SigTroubleshoot.Resources;

/// <summary>A reference to a gallery image.</summary>
/// <param name="Id">The ID of a version or of an image definition; the unique ID of a shared or community image.</param>
/// <param name="ExactVersion"><c>exactVersion</c>: the version that was chosen if the ID does not specify one; null if Azure does not show it.</param>
internal sealed record ImageMention(string Id, string? ExactVersion);
