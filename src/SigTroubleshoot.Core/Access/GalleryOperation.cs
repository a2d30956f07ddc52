namespace SigTroubleshoot;

/// <summary>An operation on a gallery.</summary>
public enum GalleryOperation : long
{
    /// <summary>Create VMs from its images.</summary>
    Deploy,

    /// <summary>Create versions of an existing image definition.</summary>
    Publish,

    /// <summary>Share the gallery directly or with the community.</summary>
    Share,

    /// <summary>Create, change, and delete the gallery, its image definitions, and its image versions.</summary>
    Manage,
}
