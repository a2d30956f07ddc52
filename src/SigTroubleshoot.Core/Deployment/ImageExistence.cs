namespace SigTroubleshoot.Deployment;

/// <summary>Which parts of an image exist.</summary>
internal enum ImageExistence
{
    /// <summary>It could not be read.</summary>
    Unknown,

    /// <summary>The gallery's resource group does not exist.</summary>
    NoResourceGroup,

    /// <summary>The gallery does not exist.</summary>
    NoGallery,

    /// <summary>The gallery exists or may exist; the image definition does not.</summary>
    NoDefinition,

    /// <summary>The image definition exists; the specified version does not.</summary>
    NoVersion,

    /// <summary>Everything that was specified exists.</summary>
    Found,
}
