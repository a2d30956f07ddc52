namespace SigTroubleshoot.Resources;

/// <summary>Which images of one gallery are used, each with the region of the use.</summary>
/// <param name="Uses">The images and regions.</param>
/// <param name="IsWhole">Whether these are all.</param>
internal sealed record ImageUseSummary(IReadOnlyList<(ImageMention Image, string Region)> Uses, bool IsWhole);
