namespace SigTroubleshoot.Deployment;

/// <summary>How much there is of an image.</summary>
internal enum ImageExistence
{
    /// <summary>It could not be read.</summary>
    Unknown,

    /// <summary>The gallery's resource group does not exist.</summary>
    NoResourceGroup,

    /// <summary>The gallery does not exist.</summary>
    NoGallery,

    /// <summary>The gallery exists, or may; the definition does not.</summary>
    NoDefinition,

    /// <summary>The definition exists; the version that was named does not.</summary>
    NoVersion,

    /// <summary>All that was named exists.</summary>
    Found,
}
