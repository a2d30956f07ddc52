namespace SigTroubleshoot;

/// <summary>What somebody wants to do with a gallery.</summary>
public enum GalleryOperation
{
    /// <summary>Create machines from its images.</summary>
    Deploy,

    /// <summary>Create versions of an image definition that is there.</summary>
    Publish,

    /// <summary>Share the gallery directly or with the community.</summary>
    Share,

    /// <summary>Create, change and delete the gallery, its definitions and its versions.</summary>
    Manage,
}
