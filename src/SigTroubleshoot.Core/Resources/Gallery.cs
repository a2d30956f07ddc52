namespace SigTroubleshoot.Resources;

/// <summary>
/// A gallery that is about to be created or that exists. User-specified values are texts as given, so that a
/// malformed one can be reported; null means absent.
/// </summary>
/// <remarks>The gallery's REST reference, <c>Microsoft.Compute/galleries</c>; New-AzGallery.</remarks>
internal sealed record Gallery
{
    /// <summary>The resource ID; null if the gallery does not have one yet, or if unknown.</summary>
    public string? Id { get; init; }

    /// <summary>The subscription.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>The resource group.</summary>
    public string? ResourceGroupName { get; init; }

    /// <summary>The gallery's name.</summary>
    public string? Name { get; init; }

    /// <summary>The region.</summary>
    public string? Location { get; init; }

    /// <summary><c>properties.provisioningState</c>.</summary>
    public string? ProvisioningState { get; init; }

    /// <summary><c>sharingProfile.permissions</c>: Private, Groups, or Community; null if it is absent.</summary>
    public string? SharingPermission { get; init; }

    /// <summary>With whom the gallery is shared: the IDs in <c>sharingProfile.groups</c>, and <c>sharingProfile.communityGalleryInfo.publicNames</c>.</summary>
    public IReadOnlyList<string> SharedWith { get; init; } = [];

    /// <summary><c>identifier.uniqueName</c>: the name by which others refer to the gallery if it is shared with them.</summary>
    public string? UniqueName { get; init; }

    /// <summary><c>sharingProfile.communityGalleryInfo.publicNames</c>: the names by which others refer to a community gallery.</summary>
    public IReadOnlyList<string> PublicNames { get; init; } = [];

    /// <summary><c>sharingProfile.communityGalleryInfo.publicNamePrefix</c>.</summary>
    public string? PublicNamePrefix { get; init; }

    /// <summary><c>sharingStatus</c>; null for a gallery that is not shared, or that was read without it.</summary>
    public SharingStatus? SharingStatus { get; init; }

    /// <summary>Whether others may see the images of the gallery: it is shared with subscriptions or tenants, or with everyone.</summary>
    public bool IsShared => SharingPermission is { } permission && (Is(permission, "Groups") || Is(permission, "Community"));

    /// <summary><c>softDeletePolicy.isSoftDeleteEnabled</c>.</summary>
    public bool? IsSoftDeleteEnabled { get; init; }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
