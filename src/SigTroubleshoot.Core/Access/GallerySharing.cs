using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Access;

/// <summary>Whether the sharing of a gallery has taken effect, as read from Azure.</summary>
/// <param name="Status">The status of the gallery.</param>
internal sealed record GallerySharing(SharingStatus Status);
