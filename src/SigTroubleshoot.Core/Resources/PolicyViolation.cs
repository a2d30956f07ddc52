namespace SigTroubleshoot.Resources;

/// <summary>A violation of Microsoft's content policy that an image version was reported for. Null means absent.</summary>
/// <remarks>Not a violation of an Azure Policy.</remarks>
/// <param name="Category"><c>category</c>: Other, ImageFlaggedUnsafe, CopyrightValidation or IpTheft.</param>
/// <param name="Details"><c>details</c>.</param>
internal sealed record PolicyViolation(string? Category, string? Details);
